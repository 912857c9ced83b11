import {
  MANIFEST_HASH_ANNOTATION,
  REQUEST_HASH_ANNOTATION,
} from '@tls-edge/backstage-plugin-edge-common';
import type {
  Preview,
  PreviewRepository,
} from '@tls-edge/backstage-plugin-edge-common/report';
import { diffLines, type LineBlock } from './diffLines';

/** What a request does to a file of the repository, the most telling first. */
const KINDS = ['changed', 'added', 'removed', 'stamped', 'same'] as const;

/** A file beside the one of its path in the repository. @internal */
export interface ComparedFile {
  readonly path: string;
  /** What is written; what is there now, of a file that goes. */
  readonly yaml: string;
  /** `stamped`: nothing but the hashes of the request and the manifests changes in it. */
  readonly kind: (typeof KINDS)[number];
  readonly blocks: readonly LineBlock[];
  readonly addedLines: number;
  readonly removedLines: number;
}

const STAMPS = [REQUEST_HASH_ANNOTATION, MANIFEST_HASH_ANNOTATION];

const isStamp = (line: string): boolean =>
  STAMPS.some(key => line.trim().startsWith(`${key}:`));

const linesOf = (blocks: readonly LineBlock[], kind: LineBlock['kind']) =>
  blocks.filter(block => block.kind === kind).flatMap(({ lines }) => lines);

const kindOf = (
  before: string | undefined,
  after: string | undefined,
  changed: readonly string[],
): ComparedFile['kind'] => {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  if (changed.length === 0) return 'same';
  return changed.every(isStamp) ? 'stamped' : 'changed';
};

const compareFile = (
  path: string,
  before: string | undefined,
  after: string | undefined,
): ComparedFile => {
  const blocks = diffLines(before ?? '', after ?? '');
  const added = linesOf(blocks, 'added');
  const removed = linesOf(blocks, 'removed');
  return {
    path,
    yaml: after ?? before ?? '',
    kind: kindOf(before, after, [...added, ...removed]),
    blocks,
    addedLines: added.length,
    removedLines: removed.length,
  };
};

/**
 * Lays the files of a request beside those of the repository, what changes most first. `undefined`
 * where there is nothing to lay them beside.
 * @internal
 */
export const compareFiles = (
  manifests: Preview['manifests'],
  repository: PreviewRepository | undefined,
): readonly ComparedFile[] | undefined => {
  if (repository?.state !== 'present') return undefined;
  const before = new Map(
    repository.manifests.map(({ path, yaml }) => [path, yaml]),
  );
  const after = new Map(manifests.map(({ path, yaml }) => [path, yaml]));
  const files = [...new Set([...after.keys(), ...before.keys()])].map(path =>
    compareFile(path, before.get(path), after.get(path)),
  );
  return KINDS.flatMap(kind => files.filter(file => file.kind === kind));
};
