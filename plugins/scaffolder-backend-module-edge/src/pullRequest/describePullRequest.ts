import {
  describeEdge,
  EDGE_ANNOTATION,
  edgeBranch,
  formatEdgeId,
  type Edge,
  type Manifest,
} from '@tls-edge/backstage-plugin-edge-common';
import type { Finding } from '@tls-edge/backstage-plugin-edge-common/report';

import type { CatalogFile } from '../repository/findCatalogFile';
import { inertCode, inertText } from './inertText';

/**
 * Title, body and branch of a pull request. The branch belongs to the edge, so that a second
 * request for it updates the pull request that is open.
 * @internal
 */
export interface PullRequestText {
  readonly title: string;
  readonly body: string;
  readonly branch: string;
}

/**
 * What the text is made of.
 * @internal
 */
export interface PullRequestFacts {
  readonly edge: Edge;
  readonly manifests: readonly Manifest[];
  /** Folder of the manifests, from the root of the repository. */
  readonly folder: string;
  readonly findings: readonly Finding[];
  readonly catalogFile: CatalogFile;
  /** Entity ref of the user who asks. */
  readonly requester: string;
  /** Page on which the edge can be followed, when the portal knows its own address. */
  readonly followUrl?: string;
}

const section = (title: string, lines: readonly string[]): string =>
  [`## ${title}`, '', ...lines].join('\n');

const list = (sentences: readonly string[]): string[] =>
  sentences.map(sentence => `- ${inertText(sentence)}`);

const manifestLine = (folder: string, { path, object }: Manifest): string => {
  const { namespace, name } = object.metadata;
  return `- ${inertCode(`${folder}/${path}`)}: ${inertText(
    object.kind,
  )} ${inertCode(`${namespace}/${name}`)}`;
};

const findingLine = ({ ruleId, severity, message, remedy }: Finding): string =>
  `- **${inertText(ruleId)}** (${severity}): ${inertText(message)} ${inertText(
    remedy,
  )}`;

const catalogLines = (edge: Edge, file: CatalogFile): string[] => {
  const id = { ...edge, gateway: edge.gateway.name };
  const annotation = inertCode(`${EDGE_ANNOTATION}: ${formatEdgeId(id)}`);
  switch (file.kind) {
    case 'here':
      return [`- ${inertCode(file.path)} gets the annotation ${annotation}.`];
    case 'elsewhere':
      return [
        `- The annotation ${annotation} is not part of this pull request: ${inertText(
          file.reason,
        )}. Add it there, so that the portal knows whose edge it is.`,
      ];
    default:
      throw new Error(`No such catalog file: ${file satisfies never}`);
  }
};

const footer = ({ edge, requester, followUrl }: PullRequestFacts): string =>
  [
    `Asked for by ${inertCode(requester)} for ${inertCode(edge.entity.ref)}.`,
    ...(followUrl ? [`Follow it [in the portal](<${followUrl}>).`] : []),
  ].join(' ');

/**
 * Writes the pull request so that a reviewer can decide from it alone.
 * @internal
 */
export const describePullRequest = (
  facts: PullRequestFacts,
): PullRequestText => {
  const { edge, manifests, folder, findings, catalogFile } = facts;
  const { gets, undo } = describeEdge(edge);
  const sections = [
    section('What it gives', list(gets)),
    section('What is written', [
      ...manifests.map(manifest => manifestLine(folder, manifest)),
      `- ${inertCode(
        `${folder}/kustomization.yaml`,
      )}: the list of these manifests`,
      `- ${inertCode(
        `${folder}/edge.yaml`,
      )}: the request itself, for later changes`,
      ...catalogLines(edge, catalogFile),
    ]),
    section(
      'What the checks say',
      findings.length > 0
        ? findings.map(findingLine)
        : ['- Nothing to mend in these manifests.'],
    ),
    section('Taking it back', list(undo)),
    footer(facts),
  ];
  return {
    title: `Edge ${edge.name} for ${edge.entity.name} in ${edge.environment}`,
    body: `${sections.join('\n\n')}\n`,
    branch: edgeBranch(edge),
  };
};
