import { fingerprint } from './fingerprint';

describe('fingerprint', () => {
  it('is the same for the same JSON alone', () => {
    const texts = ['{"a":1}', '{"a":1}', '{"a":2}', '{ "a":1}', ''];
    const prints = texts.map(fingerprint);
    expect(prints[0]).toBe(prints[1]);
    expect(new Set(prints).size).toBe(4);
  });

  it('fits between the quotes of an ETag, however long the text', () => {
    for (const text of ['', 'é"\n', 'x'.repeat(100_000)]) {
      expect(fingerprint(text)).toMatch(/^[\w-]{27}$/);
    }
  });
});
