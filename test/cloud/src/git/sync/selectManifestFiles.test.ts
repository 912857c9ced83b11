import { selectManifestFiles } from './selectManifestFiles';

const select = (...files: (string | [string, string])[]) =>
  selectManifestFiles(
    Object.fromEntries(
      files.map(file => (typeof file === 'string' ? [file, ''] : file)),
    ),
  );

describe('selectManifestFiles', () => {
  it.each([
    ['YAML below k8s and edge', ['k8s/a.yaml', 'edge/p/x/b.yml'], 2],
    ['nothing outside them', ['catalog-info.yaml', 'docs/a.yaml'], 0],
    ['nothing but YAML', ['k8s/README.md', 'k8s/run.sh'], 0],
    ['no edge.yaml', ['edge/p/x/edge.yaml'], 0],
  ])('takes %s', (_name, files, count) => {
    expect(select(...files)).toHaveLength(count);
  });

  it('follows the list of a kustomization, in its order', () => {
    const list = 'resources: [b.yaml, ./a.yaml]';
    expect(
      select(
        ['edge/p/x/kustomization.yaml', list],
        'edge/p/x/a.yaml',
        'edge/p/x/b.yaml',
        'edge/p/x/unlisted.yaml',
        'edge/p/y/c.yaml',
      ),
    ).toEqual(['edge/p/y/c.yaml', 'edge/p/x/b.yaml', 'edge/p/x/a.yaml']);
  });

  it('leaves out listed files that are missing', () => {
    const list = 'resources: [gone.yaml]';
    expect(select(['edge/p/x/kustomization.yaml', list])).toEqual([]);
  });

  it('reads an empty kustomization as a folder without objects', () => {
    expect(select(['k8s/kustomization.yaml', ''], 'k8s/a.yaml')).toEqual([]);
  });
});
