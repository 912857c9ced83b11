import { parseAllDocuments } from 'yaml';

import { insertAnnotation } from './insertAnnotation';

const annotation = { key: 'tls-edge.dev/edge', value: 'a/b/c' };

const insert = (text: string, index = 0) =>
  insertAnnotation(text, parseAllDocuments(text)[index] as never, annotation);

const contents = (text: string) =>
  parseAllDocuments(text).map(document => document.toJS());

const layouts: Record<string, string> = {
  'two spaces': `metadata:
  name: orders
  annotations:
    a: b
`,
  'four spaces': `metadata:
    name: orders
    annotations:
        a: b
`,
  'a comment after the key': `metadata: # who
  name: orders
  annotations: # what
    a: b # why
`,
  'a comment above the first annotation': `metadata:
  annotations:
    # for the cluster
    a: b
  name: orders
`,
  'blank lines': `metadata:

  name: orders

  annotations:

    a: b

`,
  'annotations last, without a newline': `metadata:
  name: orders
  annotations:
    a: b`,
  'a long text before': `metadata:
  description: |
    annotations:
      not: here
  name: orders
  annotations:
    a: b
`,
  'annotations of another map': `spec:
  metadata:
    annotations:
      x: y
metadata:
  name: orders
  annotations:
    a: b
`,
  'quoted keys': `"metadata":
  "name": orders
  "annotations":
    "a": "b"
`,
  'an anchor': `metadata:
  name: orders
  annotations: &shared
    a: b
`,
  'no annotations': `metadata:
  name: orders
spec:
  type: service
`,
  'two documents': `metadata:
  name: orders
---
metadata:
  name: other
`,
};

describe('insertAnnotation', () => {
  it.each(Object.entries(layouts))(
    'adds the annotation, and nothing else, to a file with %s',
    (_name, text) => {
      const changed = insert(text) ?? '';
      const [before, ...others] = contents(text);
      expect(contents(changed)).toEqual([
        {
          ...before,
          metadata: {
            ...before.metadata,
            annotations: {
              ...before.metadata.annotations,
              [annotation.key]: annotation.value,
            },
          },
        },
        ...others,
      ]);
    },
  );

  it.each(Object.entries(layouts))(
    'keeps every line of a file with %s',
    (_name, text) => {
      const rest = (insert(text) ?? '').split('\n');
      const kept = text.split('\n').every(line => {
        const at = rest.indexOf(line);
        rest.splice(0, at + 1);
        return at >= 0;
      });
      expect(kept).toBe(true);
    },
  );

  it('writes into the document it is told to', () => {
    const changed = insert(layouts['two documents'], 1) ?? '';
    expect(contents(changed)[0]).toEqual({ metadata: { name: 'orders' } });
    expect(contents(changed)[1].metadata.annotations).toEqual({
      [annotation.key]: annotation.value,
    });
  });

  it.each([
    'metadata: {name: orders}\n',
    'metadata:\n  annotations: {a: b}\n',
    'metadata:\n  annotations:\n',
    '- a\n',
    'a\n',
  ])('leaves %p to a rewrite', text => {
    expect(insert(text)).toBeUndefined();
  });
});
