import { FakeEdgeApi } from '../__fixtures__/FakeEdgeApi';
import { responseError } from '../__fixtures__/responseError';
import { edgeList, summary } from '../__fixtures__/summaries';
import { listAllEdges } from './listAllEdges';

const named = (gateway: string) =>
  summary({ id: { cluster: 'demo-eu', namespace: 'payments', gateway } });

const page = (gateway: string, nextCursor?: string) => ({
  ...edgeList([named(gateway)]),
  nextCursor,
});

const namesOf = async (edgeApi: FakeEdgeApi) =>
  (await listAllEdges(edgeApi, {})).map(({ id }) => id.gateway);

describe('listAllEdges', () => {
  it('is empty where there is no edge', async () => {
    expect(await namesOf(new FakeEdgeApi({ edges: edgeList([]) }))).toEqual([]);
  });

  it('asks once where one page holds all', async () => {
    const edgeApi = new FakeEdgeApi({ edges: page('a') });

    expect(await namesOf(edgeApi)).toEqual(['a']);
    expect(edgeApi.times('listEdges')).toBe(1);
  });

  it('follows the pages to the last, in their order', async () => {
    const edgeApi = new FakeEdgeApi({
      edges: page('a', 'second'),
      morePages: { second: page('b', 'third'), third: page('c') },
    });

    expect(await namesOf(edgeApi)).toEqual(['a', 'b', 'c']);
  });

  it('keeps filters and order on every page, and its own size of a page', async () => {
    const edgeApi = new FakeEdgeApi({
      edges: page('a', 'second'),
      morePages: { second: page('b') },
    });

    await listAllEdges(edgeApi, {
      state: 'broken',
      sort: '-owner',
      limit: 10,
      cursor: 'somewhere else',
    });

    const kept = { state: 'broken', sort: '-owner', limit: 500 };
    expect(edgeApi.asked.map(({ about }) => about)).toEqual([
      { ...kept, cursor: undefined },
      { ...kept, cursor: 'second' },
    ]);
  });

  it('gives nothing rather than half when a later page is refused', async () => {
    const refusal = await responseError(403);
    const edgeApi = new FakeEdgeApi({
      edges: page('a', 'second'),
      morePages: { second: refusal },
    });

    await expect(namesOf(edgeApi)).rejects.toBe(refusal);
  });
});
