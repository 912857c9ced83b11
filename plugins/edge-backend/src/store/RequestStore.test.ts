import { aRequest } from '../__fixtures__/aRequest';
import { createTestDatabases } from '../__fixtures__/startPortal';
import { openDatabase } from './openDatabase';
import { createRequestStore, type RequestStore } from './RequestStore';

jest.setTimeout(60_000);

const AT = '2026-11-23T12:00:00.000Z';
const LATER = '2026-11-23T13:00:00.000Z';
const { initiator, createdAt: _, isPartlyApplied: __, ...body } = aRequest();

describe('createRequestStore', () => {
  const databases = createTestDatabases();
  let requests: RequestStore;
  const record = (changes: Partial<typeof body> = {}, at = AT) =>
    requests.record({ ...body, ...changes }, { initiator, at });

  beforeEach(async () => {
    const knex = await openDatabase({
      getClient: () => databases.init('POSTGRES_18'),
    });
    requests = createRequestStore(knex);
  });

  it('gives back what was recorded', async () => {
    const stored = await record();
    expect(stored).toEqual({
      ...body,
      initiator,
      createdAt: AT,
      isPartlyApplied: false,
    });
    await expect(requests.all()).resolves.toEqual([stored]);
  });

  it('keeps the scope of a tenant’s edge', async () => {
    const edge = { ...body.edge, scope: 'component:default/pay' };
    await record({ edge });
    await expect(requests.all()).resolves.toMatchObject([{ edge }]);
  });

  it('lists the newest first', async () => {
    await record({ pullRequestUrl: 'https://git.example.com/pull/1' });
    await record({ pullRequestUrl: 'https://git.example.com/pull/2' }, LATER);
    const urls = (await requests.all()).map(one => one.pullRequestUrl);
    expect(urls).toEqual([
      'https://git.example.com/pull/2',
      'https://git.example.com/pull/1',
    ]);
  });

  it('notes each step of the way, one after the other', async () => {
    const stored = await record();
    await requests.update(stored, { checkedAt: AT });
    await requests.update(stored, { mergedAt: AT, isPartlyApplied: true });
    await requests.update(stored, { appliedAt: LATER, isPartlyApplied: false });
    await expect(requests.all()).resolves.toEqual([
      {
        ...stored,
        checkedAt: AT,
        mergedAt: AT,
        appliedAt: LATER,
        isPartlyApplied: false,
      },
    ]);
  });

  it('forgets the way when the same pull request asks for something else', async () => {
    const first = await record();
    await requests.update(first, { mergedAt: AT });
    const second = await record({ requestHash: 'ffffffffffffffff' }, LATER);
    expect(second).toMatchObject({
      requestHash: 'ffffffffffffffff',
      createdAt: LATER,
    });
    expect(second.mergedAt).toBeUndefined();
    await expect(requests.all()).resolves.toEqual([second]);
  });

  it('notes nothing on a request that was replaced meanwhile', async () => {
    const first = await record();
    const second = await record({ requestHash: 'ffffffffffffffff' });
    await requests.update(first, { mergedAt: AT });
    await expect(requests.all()).resolves.toEqual([second]);
  });

  it('keeps the way of a request that is recorded twice', async () => {
    const first = await record();
    await requests.update(first, { mergedAt: AT });
    const second = await record({}, LATER);
    expect(second).toMatchObject({ createdAt: AT, mergedAt: AT });
  });
});
