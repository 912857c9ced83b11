import { AwsError } from '../wire/AwsError';
import { paginate } from './paginate';

const items = Array.from({ length: 1000 }, (_, index) => index);

describe('paginate', () => {
  it.each([
    ['an empty list', [], {}, { page: [], more: false }],
    ['a short list', [1, 2], {}, { page: [1, 2], more: false }],
    ['one page', [1, 2], { PageSize: 2 }, { page: [1, 2], more: false }],
    ['a longer list', [1, 2, 3], { PageSize: 2 }, { page: [1, 2], more: true }],
  ])('gives the first page of %s', (_, list, request, expected) => {
    const { page, NextMarker } = paginate<number>(list, request);
    expect({ page, more: NextMarker !== undefined }).toEqual(expected);
  });

  it('gives four hundred items where no size is asked for', () => {
    expect(paginate(items, {}).page).toHaveLength(400);
  });

  it('goes through a list without a gap or a repetition', () => {
    const seen: number[] = [];
    let Marker: string | undefined;
    do {
      const answer = paginate(items, { Marker, PageSize: 7 });
      seen.push(...answer.page);
      Marker = answer.NextMarker;
    } while (Marker);
    expect(seen).toEqual(items);
  });

  it('gives an empty page where the list has become shorter', () => {
    const { NextMarker } = paginate(items, { PageSize: 10 });
    expect(paginate([1], { Marker: NextMarker })).toEqual({
      page: [],
      NextMarker: undefined,
    });
  });

  it.each(['x', 'ZnJvbTp4', Buffer.from('from:-1').toString('base64')])(
    'refuses the marker %s',
    Marker => {
      expect(() => paginate(items, { Marker })).toThrow(AwsError);
    },
  );
});
