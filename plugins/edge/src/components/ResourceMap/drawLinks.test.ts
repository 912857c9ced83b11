import { drawLinks, type Place } from './drawLinks';

const at = (left: number, top: number): Place => ({
  left,
  top,
  width: 100,
  height: 40,
});

describe('drawLinks', () => {
  const places = new Map([
    ['a', at(0, 0)],
    ['b', at(150, 0)],
    ['c', at(150, 200)],
    ['d', at(105, 0)],
  ]);

  it('draws from the right side of one node to the left side of the next', () => {
    const [{ path }] = drawLinks([{ from: 'a', to: 'b' }], places);

    expect(path).toMatch(/^M100 20 C.* 145 20$/);
  });

  it('bends halfway between columns, so that lines leave and come level', () => {
    const [{ path }] = drawLinks([{ from: 'a', to: 'c' }], places);

    expect(path).toBe('M100 20 C122.5 20 122.5 220 145 220');
  });

  it('keeps a bend where columns stand close', () => {
    const [{ path }] = drawLinks([{ from: 'a', to: 'd' }], places);

    expect(path).toBe('M100 20 C105 20 95 20 100 20');
  });

  it.each([
    ['one end is not drawn', { from: 'a', to: 'x' }],
    ['both ends stand in one column', { from: 'b', to: 'c' }],
    ['it would lead backwards', { from: 'b', to: 'a' }],
  ])('draws nothing where %s', (_, link) => {
    expect(drawLinks([link], places)).toEqual([]);
  });

  it('draws nothing before the places are known', () => {
    expect(drawLinks([{ from: 'a', to: 'b' }], new Map())).toEqual([]);
  });
});
