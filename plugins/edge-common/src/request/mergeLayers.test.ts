import { mergeLayers } from './mergeLayers';

describe('mergeLayers', () => {
  it('lets the later layer win', () => {
    expect(mergeLayers([{ a: 1, b: 1 }, { b: 2 }, { c: 3 }])).toEqual({
      a: 1,
      b: 2,
      c: 3,
    });
  });

  it('passes over absent layers and absent values', () => {
    expect(mergeLayers([{ a: 1 }, undefined, { a: undefined }])).toEqual({
      a: 1,
    });
  });

  it('replaces lists as a whole', () => {
    expect(mergeLayers([{ list: [1, 2] }, { list: [3] }])).toEqual({
      list: [3],
    });
  });

  it.each([
    'healthCheck',
    'httpsRedirect',
    'accessLogs',
    'tags',
    'extraAnnotations',
  ])('merges the parts of %s', field => {
    expect(
      mergeLayers([{ [field]: { a: 1, b: 1 } }, { [field]: { b: 2 } }]),
    ).toEqual({ [field]: { a: 1, b: 2 } });
  });

  it.each(['pdb', 'allowedRoutes', 'servicePatch'])(
    'replaces %s, whose parts exclude each other',
    field => {
      expect(
        mergeLayers([{ [field]: { a: 1 } }, { [field]: { b: 2 } }]),
      ).toEqual({ [field]: { b: 2 } });
    },
  );

  it('leaves its layers alone', () => {
    const layer = { tags: { a: '1' } };
    mergeLayers([layer, { tags: { b: '2' } }]);
    expect(layer).toEqual({ tags: { a: '1' } });
  });
});
