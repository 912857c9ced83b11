/** Texts of the preview beside a request's form. @internal */
export const previewMessages = {
  title: 'Preview',
  loading: 'Working out what you get',
  incomplete: 'Still missing: {{field}}.',
  incompleteHint: 'What you get stands here as soon as the form says enough.',
  refused: 'This cannot be asked for',
  refusedHint: 'Change the form; nothing has been written.',
  failed: 'The preview could not be made',
  failedMeaning:
    'The form can be sent all the same; the same checks run before anything is written.',
  updating: 'The form changed; this is from before.',
  tabs: 'Parts of the preview',
  outcome: 'What you get',
  manifests: 'Manifests ({{number}})',
  checks: 'Checks ({{number}})',
  noSentences: 'There is nothing to say about this request.',
  noManifests: 'This request writes no manifest.',
  noFindings: 'No check found anything to change.',
  announce:
    'Preview: {{manifests}} manifests, {{errors}} errors, {{others}} other remarks.',
} as const;

/** Names of what a form still has to say. @internal */
export const previewFieldMessages = {
  entity: 'the service',
  environment: 'the environment',
  hostnames: 'a host name',
  path: 'the path in row {{row}} of the paths',
  service: 'the Kubernetes Service in row {{row}} of the paths',
  port: 'the port in row {{row}} of the paths',
} as const;
