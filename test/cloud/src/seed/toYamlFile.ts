import { stringify } from 'yaml';

/** One YAML file of several documents. @public */
export const toYamlFile = (...documents: readonly object[]): string =>
  documents
    .map(document => stringify(document, { lineWidth: 0 }))
    .join('---\n');
