import { redact } from './redact';

describe('redact', () => {
  it.each([
    [
      'what field managers wrote, though not when, and the copy of kubectl',
      {
        metadata: {
          name: 'x',
          managedFields: [
            {
              ...{ manager: 'kubectl', operation: 'Update' },
              time: '2026-11-23T12:00:00Z',
              fieldsV1: { 'f:metadata': {} },
            },
            {
              ...{ manager: 'controller', operation: 'Update' },
              ...{ time: '2026-11-23T12:01:00Z', subresource: 'status' },
            },
          ],
          annotations: {
            'kubectl.kubernetes.io/last-applied-configuration': '{}',
            'tls-edge.dev/entity-ref': 'component:default/pay',
          },
        },
      },
      {
        metadata: {
          name: 'x',
          managedFields: [
            {
              ...{ manager: 'kubectl', operation: 'Update' },
              time: '2026-11-23T12:00:00Z',
            },
            {
              ...{ manager: 'controller', operation: 'Update' },
              ...{ time: '2026-11-23T12:01:00Z', subresource: 'status' },
            },
          ],
          annotations: { 'tls-edge.dev/entity-ref': 'component:default/pay' },
        },
      },
    ],
    [
      'values of environment variables, and where they come from',
      {
        containers: [
          {
            name: 'envoy',
            env: [
              { name: 'A', value: '1' },
              { name: 'B', valueFrom: { secretKeyRef: { key: 'b' } } },
            ],
            envFrom: [{ secretRef: { name: 's' } }],
            args: ['--key', 'k'],
            command: ['envoy'],
          },
        ],
      },
      { containers: [{ name: 'envoy', env: [{ name: 'A' }, { name: 'B' }] }] },
    ],
    [
      'headers that let somebody in',
      { set: [{ name: 'Authorization', value: 'Basic abc' }] },
      { set: [{ name: 'Authorization', value: 'redacted' }] },
    ],
    [
      'tags that say they are secret',
      { Tags: [{ Key: 'deploy-token', Value: 'abc' }] },
      { Tags: [{ Key: 'deploy-token', Value: 'redacted' }] },
    ],
    [
      'fields that say so themselves, and not what is below them',
      { password: 'p', secretRef: { name: 'kept' }, apiKey: 'k' },
      { password: 'redacted', secretRef: { name: 'kept' }, apiKey: 'redacted' },
    ],
  ])('takes out %s', (_case, raw, expected) => {
    expect(redact(raw)).toEqual(expected);
  });

  it.each([
    { set: [{ name: 'X-Forwarded-Proto', value: 'https' }] },
    { Key: 'deletion_protection.enabled', Value: 'false' },
    { spec: { ports: [{ port: 443, name: 'https' }] } },
    { spec: { sessionAffinity: 'None' } },
    [1, 'two', null, true, undefined],
  ])('leaves alone what an edge is judged by: %j', raw => {
    expect(redact(raw)).toEqual(raw);
  });

  it('writes times as text', () => {
    expect(redact({ at: new Date('2026-11-23T12:00:00Z') })).toEqual({
      at: '2026-11-23T12:00:00.000Z',
    });
  });

  it('does not change what it is given', () => {
    const raw = { env: [{ name: 'A', value: '1' }] };
    redact(raw);
    expect(raw).toEqual({ env: [{ name: 'A', value: '1' }] });
  });
});
