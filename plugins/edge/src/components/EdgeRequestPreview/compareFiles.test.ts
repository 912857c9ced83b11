import type { PreviewRepository } from '@tls-edge/backstage-plugin-edge-common/report';
import { compareFiles } from './compareFiles';

const gateway = (hash: string, port = 443) => ({
  path: 'gateway.yaml',
  yaml: [
    'kind: Gateway',
    'metadata:',
    '  annotations:',
    `    tls-edge.dev/request-hash: ${hash}`,
    `    tls-edge.dev/manifest-hash: ${hash}`,
    'spec:',
    `  port: ${port}`,
    '',
  ].join('\n'),
});
const file = (path: string, yaml = 'a: 1\n') => ({ path, yaml });

const present = (
  ...manifests: readonly { path: string; yaml: string }[]
): PreviewRepository => ({ state: 'present', manifests: [...manifests] });

describe('compareFiles', () => {
  it.each<[string, PreviewRepository | undefined]>([
    ['is not known of', undefined],
    ['holds nothing', { state: 'empty' }],
    ['cannot be read', { state: 'unknown', reason: 'timeout' }],
  ])('lays nothing beside a repository that %s', (_what, repository) => {
    expect(compareFiles([file('a.yaml')], repository)).toBeUndefined();
  });

  it('tells what becomes of each file, what changes most first', () => {
    const files = compareFiles(
      [
        file('same.yaml'),
        gateway('new'),
        file('new.yaml', 'a: 1\nb: 2\n'),
        file('edge.yaml', 'a: 1\nb: 2\n'),
      ],
      present(
        file('same.yaml'),
        gateway('old'),
        file('gone.yaml'),
        file('edge.yaml', 'a: 1\nb: 1\nc: 3\n'),
      ),
    );

    expect(
      files?.map(({ path, kind, addedLines, removedLines }) => [
        ...[path, kind, addedLines, removedLines],
      ]),
    ).toEqual([
      ['edge.yaml', 'changed', 1, 2],
      ['new.yaml', 'added', 2, 0],
      ['gone.yaml', 'removed', 0, 1],
      ['gateway.yaml', 'stamped', 2, 2],
      ['same.yaml', 'same', 0, 0],
    ]);
  });

  it.each([
    ['what it is', 'new.yaml', 'b: 2\n'],
    ['what it was', 'gone.yaml', 'c: 3\n'],
  ])('shows of a file on one side alone %s', (_what, path, yaml) => {
    const files = compareFiles(
      [file('new.yaml', 'b: 2\n')],
      present(file('gone.yaml', 'c: 3\n')),
    );

    expect(files?.find(one => one.path === path)).toMatchObject({ yaml });
  });

  it.each([
    ['another line beside the hashes', gateway('new', 8443), 'changed'],
    ['the hashes alone', gateway('new'), 'stamped'],
    ['nothing', gateway('old'), 'same'],
    [
      'a text that only speaks of a hash',
      file('gateway.yaml', `${gateway('old').yaml}# tls-edge.dev/request-hash`),
      'changed',
    ],
  ])('calls a file by what is otherwise: %s', (_what, manifest, kind) => {
    expect(compareFiles([manifest], present(gateway('old')))?.[0].kind).toBe(
      kind,
    );
  });
});
