import { parseAllDocuments } from 'yaml';

import { addEdgeAnnotation } from './addEdgeAnnotation';

const add = (
  text: string,
  { edge = 'demo-eu/orders/orders-edge', entity = 'orders' } = {},
) =>
  addEdgeAnnotation(text, { entityRef: `component:default/${entity}`, edge });

const annotationsOf = (text: string, name = 'orders') =>
  parseAllDocuments(text)
    .map(document => document.toJS())
    .find(entity => entity?.metadata?.name === name).metadata.annotations;

const withAnnotations = `# The service of team orders
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
    name: "orders"   # as in Git
    annotations:
        # where it runs
        backstage.io/kubernetes-namespace: orders
spec:
    type: service
    tags:
    - a
    - b
`;

describe('addEdgeAnnotation', () => {
  it('adds one line and leaves every other as it was', () => {
    const lines = withAnnotations.split('\n');
    expect(add(withAnnotations).split('\n')).toEqual([
      ...lines.slice(0, 6),
      '        tls-edge.dev/edge: demo-eu/orders/orders-edge',
      ...lines.slice(6),
    ]);
  });

  it('makes annotations where there are none', () => {
    const text =
      'kind: Component\nmetadata: # about\n  name: orders\nspec: {}\n';
    expect(add(text)).toBe(
      'kind: Component\nmetadata: # about\n  annotations:\n    tls-edge.dev/edge: demo-eu/orders/orders-edge\n  name: orders\nspec: {}\n',
    );
  });

  it('keeps Windows line ends', () => {
    const text = 'kind: Component\r\nmetadata:\r\n  name: orders\r\n';
    expect(add(text)).toBe(
      'kind: Component\r\nmetadata:\r\n  annotations:\r\n    tls-edge.dev/edge: demo-eu/orders/orders-edge\r\n  name: orders\r\n',
    );
  });

  it.each([
    ['the same edge', 'demo-eu/orders/orders-edge'],
    ['the same edge in quotes', '"demo-eu/orders/orders-edge"'],
    ['the same edge among others', 'a/b/c,demo-eu/orders/orders-edge'],
  ])('changes nothing when %s is there', (_name, value) => {
    const text = `kind: Component\nmetadata:\n  name: orders\n  annotations:\n    tls-edge.dev/edge: ${value} # ours\n`;
    expect(add(text)).toBe(text);
  });

  it.each([
    ['another edge', 'a/b/c', 'a/b/c,demo-eu/orders/orders-edge'],
    ['a quoted one', "'a/b/c'", 'a/b/c,demo-eu/orders/orders-edge'],
    ['several', 'a/b/c, d/e/f', 'a/b/c,d/e/f,demo-eu/orders/orders-edge'],
    ['an empty value', '""', 'demo-eu/orders/orders-edge'],
  ])('joins %s by a comma', (_name, value, expected) => {
    const text = `kind: Component\nmetadata:\n  name: orders\n  annotations:\n    tls-edge.dev/edge: ${value} # ours\n    z: last\n`;
    const changed = add(text);
    expect(annotationsOf(changed)).toEqual({
      'tls-edge.dev/edge': expected,
      z: 'last',
    });
    expect(changed).toContain('# ours');
    expect(add(changed)).toBe(changed);
  });

  it.each([
    ['a missing value', '    tls-edge.dev/edge:\n'],
    ['a block value', '    tls-edge.dev/edge: |\n      a/b/c\n'],
  ])('rewrites %s', (_name, lines) => {
    const text = `kind: Component\nmetadata:\n  name: orders\n  annotations:\n${lines}`;
    expect(annotationsOf(add(text))['tls-edge.dev/edge']).toMatch(
      /^(a\/b\/c,)?demo-eu\/orders\/orders-edge$/,
    );
  });

  it.each([
    ['flow metadata', 'kind: Component\nmetadata: {name: orders}\n'],
    [
      'flow annotations',
      'kind: Component\nmetadata:\n  name: orders\n  annotations: {}\n',
    ],
    [
      'annotations without content',
      'kind: Component\nmetadata:\n  name: orders\n  annotations:\n',
    ],
    ['JSON', '{"kind": "Component", "metadata": {"name": "orders"}}'],
  ])('rewrites %s, comments kept', (_name, text) => {
    const changed = add(`# top\n${text}`);
    expect(changed).toMatch(/^# top/);
    expect(annotationsOf(changed)).toEqual({
      'tls-edge.dev/edge': 'demo-eu/orders/orders-edge',
    });
    expect(add(changed)).toBe(changed);
  });

  it('picks the entity among several documents', () => {
    const other = 'kind: Component\nmetadata:\n  name: other # keep\n';
    const text = `---\n${other}---\nkind: API\nmetadata:\n  name: orders\n---\n${withAnnotations}---\n${other.replace(
      'other',
      'last',
    )}`;
    const changed = add(text);
    expect(annotationsOf(changed, 'other')).toBeUndefined();
    expect(changed.split('\n')).toHaveLength(text.split('\n').length + 1);
    expect(changed.indexOf('tls-edge.dev/edge')).toBeGreaterThan(
      changed.indexOf('# The service'),
    );
  });

  it('tells namespaces apart', () => {
    const text =
      'kind: Component\nmetadata:\n  name: orders\n  namespace: shop\n';
    expect(() => add(text)).toThrow(
      "does not describe 'component:default/orders'; it holds: component:shop/orders",
    );
  });

  it.each([
    ['no entity', 'hello: world\n', 'it holds: no entity'],
    ['broken YAML', 'kind: [', 'no valid YAML'],
    [
      'annotations by alias',
      'x: &a {b: c}\nkind: Component\nmetadata:\n  name: orders\n  annotations: *a\n',
      'add tls-edge.dev/edge: demo-eu/orders/orders-edge by hand',
    ],
  ])('refuses a file with %s', (_name, text, message) => {
    expect(() => add(text)).toThrow(message);
  });
});
