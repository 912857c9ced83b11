import { hashRequest, hashValue } from './hashRequest';
import { requestFile } from './requestFile';

const identity = {
  entity: 'component:default/orders',
  environment: 'production',
  name: 'orders-edge',
};

describe('hashRequest', () => {
  it('is the first 16 hex digits of SHA-256 over canonical JSON', () => {
    // printf '{"a":1,"b":[true,"x"]}' | sha256sum
    expect(hashRequest({ b: [true, 'x'], a: 1 })).toBe('63e8063d9dc6f0fd');
  });

  it('is equal for equal meaning', () => {
    const one = requestFile({ replicas: 3, hostnames: ['a.b'] }, identity);
    const other = requestFile(
      { hostnames: ['a.b'], tags: {}, alpn: undefined, replicas: 3 },
      identity,
    );
    expect(hashRequest(other)).toBe(hashRequest(one));
  });

  it.each([
    ['another value', { replicas: 4, hostnames: ['a.b'] }],
    ['another order of a list', { replicas: 3, hostnames: ['b.a', 'a.b'] }],
    ['a value of another type', { replicas: '3', hostnames: ['a.b'] }],
    ['one field more', { replicas: 3, hostnames: ['a.b'], alpn: 'None' }],
  ])('differs for %s', (_, asked) => {
    const base = requestFile({ replicas: 3, hostnames: ['a.b'] }, identity);
    expect(hashRequest(requestFile(asked, identity))).not.toBe(
      hashRequest(base),
    );
  });

  it('covers the format version and the identity', () => {
    const file = requestFile({}, identity);
    expect(hashRequest({ ...file, formatVersion: 2 })).not.toBe(
      hashRequest(file),
    );
    expect(hashRequest({ ...file, name: 'x' })).not.toBe(hashRequest(file));
  });

  it.each([undefined, null, {}, [], '', 0])('takes %j', value => {
    expect(hashValue(value)).toMatch(/^[0-9a-f]{16}$/);
  });
});
