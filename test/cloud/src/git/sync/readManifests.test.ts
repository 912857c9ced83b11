import { readManifests } from './readManifests';

const object = (kind: string, name: string, more = '') =>
  `apiVersion: v1\nkind: ${kind}\nmetadata:\n  name: ${name}\n${more}`;

describe('readManifests', () => {
  it('reads several documents of a file and skips empty ones', () => {
    const text = `${object('Service', 'a')}---\n---\n${object('Service', 'b')}`;
    const names = readManifests({ 'k8s/a.yaml': text }).map(
      ({ metadata }) => metadata.name,
    );
    expect(names).toEqual(['a', 'b']);
  });

  it('puts namespaces first', () => {
    const kinds = readManifests({
      'k8s/a.yaml': object('Service', 'a'),
      'k8s/z.yaml': object('Namespace', 'z'),
    }).map(({ kind }) => kind);
    expect(kinds).toEqual(['Namespace', 'Service']);
  });

  it('takes the last of two manifests of one object', () => {
    const [one, ...rest] = readManifests({
      'k8s/a.yaml': object('Service', 'a', 'spec: {n: 1}\n'),
      'k8s/b.yaml': object('Service', 'a', 'spec: {n: 2}\n'),
    });
    expect(rest).toEqual([]);
    expect(one).toMatchObject({ spec: { n: 2 } });
  });

  it.each([
    ['broken YAML', 'a: ['],
    ['a document that is no object of Kubernetes', 'hello: world'],
    ['an object without a name', 'apiVersion: v1\nkind: Service\nmetadata: {}'],
  ])('throws for %s', (_name, text) => {
    expect(() => readManifests({ 'k8s/a.yaml': text })).toThrow();
  });
});
