import { dropEmpty, requestFile } from './requestFile';

describe('dropEmpty', () => {
  it.each([
    [{ a: undefined, b: null, c: [], d: {}, e: 1 }, { e: 1 }],
    [{ a: { b: { c: [] } } }, {}],
    [{ a: [{ b: undefined }, 1] }, { a: [{}, 1] }],
    [
      { a: '', b: 0, c: false },
      { a: '', b: 0, c: false },
    ],
    [[undefined, null, 1], [1]],
    ['text', 'text'],
    [null, undefined],
  ])('makes of %j %j', (value, rest) => {
    expect(dropEmpty(value)).toEqual(rest);
  });

  it('keeps its input as it is', () => {
    const value = { a: { b: [] } };
    dropEmpty(value);
    expect(value).toEqual({ a: { b: [] } });
  });
});

describe('requestFile', () => {
  it('puts the identity over what was asked', () => {
    expect(
      requestFile(
        { name: 'x', formatVersion: 9, replicas: 2 },
        { entity: 'component:default/a', environment: 'dev', name: 'a-edge' },
      ),
    ).toEqual({
      formatVersion: 1,
      entity: 'component:default/a',
      environment: 'dev',
      name: 'a-edge',
      replicas: 2,
    });
  });
});
