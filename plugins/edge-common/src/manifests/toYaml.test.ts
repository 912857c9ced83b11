import { parse } from 'yaml';

import { toYaml } from './toYaml';

describe('toYaml', () => {
  it('puts the keys in a fixed order, whatever the order of the value', () => {
    const value = {
      spec: { b: 1, a: 2, type: 'x' },
      metadata: {
        annotations: { z: '1', a: '2' },
        name: 'name',
        labels: { l: 'm' },
      },
      kind: 'K',
      apiVersion: 'v1',
    };
    expect(toYaml(value)).toBe(
      [
        'apiVersion: v1',
        'kind: K',
        'metadata:',
        '  name: name',
        '  labels:',
        '    l: m',
        '  annotations:',
        '    a: "2"',
        '    z: "1"',
        'spec:',
        '  type: x',
        '  a: 2',
        '  b: 1',
        '',
      ].join('\n'),
    );
  });

  it.each([
    'true',
    'yes',
    'No',
    'on',
    'off',
    'y',
    'null',
    '~',
    '',
    '0',
    '012',
    '0o7',
    '0x1f',
    '1e3',
    '1_000',
    '12:30',
    '190:20:30',
    '.5',
    '.inf',
    '.nan',
    '2021-06-01',
    '2021-06-01T10:00:00Z',
    '<<',
  ])('keeps the text %j text for parsers of YAML 1.1 and 1.2', text => {
    const yaml = toYaml({ a: text });
    expect(yaml).toMatch(/^a: ["']/);
    expect(parse(yaml, { version: '1.1' })).toEqual({ a: text });
    expect(parse(yaml, { version: '1.2' })).toEqual({ a: text });
  });

  it.each([
    'plain',
    'a: b',
    '# no comment',
    '- no list',
    '*.example.com',
    '&a',
    '!tag',
    '{a}',
    '[a]',
    '@a',
    '`a`',
    "it's",
    '"quoted"',
    ' spaced ',
    'a\nb\n',
    'a\tb',
    'ü',
  ])('keeps %j as it is', text => {
    expect(parse(toYaml({ a: text }))).toEqual({ a: text });
  });

  it('does not fold long lines', () => {
    const text = 'word '.repeat(100).trim();
    expect(toYaml({ a: text })).toBe(`a: ${text}\n`);
  });

  it('writes equal values out each time, without anchors', () => {
    const shared = { x: 1 };
    expect(toYaml({ a: shared, b: shared })).toBe('a:\n  x: 1\nb:\n  x: 1\n');
  });

  it('leaves out what is empty', () => {
    expect(toYaml({ a: {}, b: [], c: undefined, d: null, e: [{}], f: 0 })).toBe(
      'e:\n  - {}\nf: 0\n',
    );
  });

  it('ends with one newline', () => {
    expect(toYaml({ a: 1 })).toBe('a: 1\n');
  });
});
