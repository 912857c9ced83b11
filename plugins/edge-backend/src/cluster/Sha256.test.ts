import { Sha256 } from './Sha256';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const bytes = (text: string) => new TextEncoder().encode(text);

describe('Sha256', () => {
  it('hashes in parts (FIPS 180-2, "abc")', async () => {
    const hash = new Sha256();
    hash.update(bytes('a'));
    hash.update(bytes('bc'));
    expect(hex(await hash.digest())).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it.each([
    ['text', 'Jefe'],
    ['a view', bytes('Jefe')],
    ['a buffer', bytes('Jefe').buffer],
  ])(
    'signs with a secret given as %s (RFC 4231, case 2)',
    async (_, secret) => {
      const hash = new Sha256(secret);
      hash.update(bytes('what do ya want for nothing?'));
      expect(hex(await hash.digest())).toBe(
        '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
      );
    },
  );

  it('starts again after a reset', async () => {
    const hash = new Sha256();
    hash.update(bytes('noise'));
    hash.reset();
    hash.update(bytes('abc'));
    expect(hex(await hash.digest())).toMatch(/^ba7816bf/);
  });
});
