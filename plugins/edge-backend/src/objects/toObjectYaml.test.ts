import { parse } from 'yaml';

import { toObjectYaml } from './toObjectYaml';

const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';
const whole = { isSpecOnly: false };

const rawOf = (metadata: object) => ({
  kind: 'HTTPRoute',
  apiVersion: 'gateway.networking.k8s.io/v1',
  metadata: { name: 'app', ...metadata },
  spec: { hostnames: ['pay.example.com'] },
  status: { parents: [] },
});

describe('toObjectYaml', () => {
  it('keeps everything in the order of the API', () => {
    expect(toObjectYaml(rawOf({ generation: 2 }), whole)).toBe(
      [
        'kind: HTTPRoute',
        'apiVersion: gateway.networking.k8s.io/v1',
        'metadata:',
        '  name: app',
        '  generation: 2',
        'spec:',
        '  hostnames:',
        '    - pay.example.com',
        'status:',
        '  parents: []',
        '',
      ].join('\n'),
    );
  });

  it.each([
    [{ managedFields: [{ manager: 'kubectl' }] }, {}],
    [{ annotations: { [LAST_APPLIED]: '{}' } }, {}],
    [
      { annotations: { [LAST_APPLIED]: '{}', team: 'pay' } },
      { annotations: { team: 'pay' } },
    ],
    [{ annotations: null }, { annotations: null }],
  ])('shows metadata %j as %j', (metadata, shown) => {
    expect(parse(toObjectYaml(rawOf(metadata), whole)).metadata).toEqual({
      name: 'app',
      ...shown,
    });
  });

  it('leaves the status out where only the spec may be seen', () => {
    const shown = parse(toObjectYaml(rawOf({}), { isSpecOnly: true }));
    expect(Object.keys(shown)).toEqual([
      ...['kind', 'apiVersion', 'metadata', 'spec'],
    ]);
  });

  it('breaks no line, repeats equal values and quotes what YAML 1.1 would misread', () => {
    const long = 'word '.repeat(60).trim();
    const shared = { port: 80 };
    const text = toObjectYaml({ long, on: 'yes', a: shared, b: shared }, whole);
    expect(text).toContain(`long: ${long}\n`);
    expect(text).toContain('"yes"');
    expect(text).not.toContain('&');
    expect(parse(text)).toEqual({ long, on: 'yes', a: shared, b: shared });
  });
});
