import {
  buildEdge,
  buildRequestContext,
  edgeKey,
  hashRequest,
  manifestHash,
  parseEdgeConfig,
  parseEdgeRequest,
  type EntityFacts,
} from '@tls-edge/backstage-plugin-edge-common';
import type { PreviewRepository } from '@tls-edge/backstage-plugin-edge-common/report';

import { aRequest } from '../__fixtures__/aRequest';
import type { RequestFileAnswer } from '../requests/readRequestFile';
import type { StoredRequest } from '../store/RequestStore';
import { readRepository } from './readRepository';
import { renderFiles } from './renderFiles';

const CERTIFICATE =
  'arn:aws:acm:eu-west-1:123456789012:certificate/ca356d92-c50a-45cc-b768-d8139a4a5d00';
const MERGED_AT = '2026-11-23T12:05:00.000Z';
const [OLD, NEW] = ['2026-11-22T00:00:00.000Z', '2026-11-23T00:00:00.000Z'];

const orders: EntityFacts = {
  ref: 'component:default/orders',
  name: 'orders',
  owner: 'group:default/team-orders',
  namespace: 'orders',
  service: 'orders:8080',
};
const contextWith = (policy: object = {}, entity: EntityFacts = orders) =>
  buildRequestContext(
    parseEdgeConfig({
      clusters: [{ name: 'demo-eu', inCluster: true }],
      environments: [
        {
          name: 'production',
          cluster: 'demo-eu',
          gatewayClass: 'envoy',
          certificates: [{ hostnames: ['*.example.com'], arn: CERTIFICATE }],
        },
      ],
      policy,
    }),
    'production',
    entity,
  );
const edgeOf = (asked: object, context = contextWith()) =>
  buildEdge(parseEdgeRequest(asked, context), context);

const before = edgeOf({ hostnames: ['orders.example.com'] });
const after = edgeOf({
  hostnames: ['orders.example.com', 'shop.example.com'],
});

const recorded = (changes: Partial<StoredRequest> = {}): StoredRequest =>
  aRequest({
    edge: { cluster: 'demo-eu', namespace: 'orders', gateway: 'orders-edge' },
    entityRef: orders.ref,
    requestHash: before.requestHash,
    manifestHash: manifestHash(before),
    createdAt: NEW,
    mergedAt: MERGED_AT,
    ...changes,
  });

const inRepository = async (
  answer: RequestFileAnswer,
  {
    requests = [recorded()],
    context = contextWith(),
  }: {
    requests?: readonly StoredRequest[];
    context?: ReturnType<typeof contextWith>;
  } = {},
) => {
  const asked: string[] = [];
  const repository = await readRepository(
    {
      requests: {
        ofEdge: key => requests.filter(({ edge }) => edgeKey(edge) === key),
      },
      requestFiles: {
        read: async ({ repository: url }) => {
          asked.push(url);
          return answer;
        },
      },
    },
    { edge: after, context },
  );
  return { repository, asked };
};
const fileOf = (file: unknown): RequestFileAnswer => ({ type: 'file', file });
const INVALID: PreviewRepository = { state: 'unknown', reason: 'invalid' };

describe('readRepository', () => {
  it('renders the request on the branch by the code that renders the new one', async () => {
    const { repository } = await inRepository(fileOf(before.file));
    expect(repository).toEqual({
      state: 'present',
      manifests: renderFiles(before),
      isAsWritten: true,
    });
  });

  it('asks nothing where nobody recorded a request', async () => {
    const { repository, asked } = await inRepository(fileOf(before.file), {
      requests: [],
    });
    expect(repository).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it('takes no word of another entity for where the edge stands', async () => {
    const { repository, asked } = await inRepository(fileOf(before.file), {
      requests: [recorded({ entityRef: 'component:default/squatter' })],
    });
    expect(repository).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it.each<[string, RequestFileAnswer, PreviewRepository]>([
    ['no file', { type: 'absent' }, { state: 'empty' }],
    ['something that is no YAML', { type: 'foreign' }, INVALID],
    [
      'no answer of the host',
      { type: 'failed', reason: 'timeout' },
      { state: 'unknown', reason: 'timeout' },
    ],
    ['an empty file', fileOf(null), INVALID],
    ['a list', fileOf([before.file]), INVALID],
    ['a file of someone else', fileOf({ password: 'hunter2' }), INVALID],
    [
      'a request of another entity',
      fileOf({ ...before.file, entity: 'component:default/pay' }),
      INVALID,
    ],
    [
      'a request of another environment',
      fileOf({ ...before.file, environment: 'staging' }),
      INVALID,
    ],
    [
      'a request of another edge',
      fileOf({ ...before.file, name: 'second-edge' }),
      INVALID,
    ],
  ])('makes of %s what it is', async (_what, answer, expected) => {
    expect((await inRepository(answer)).repository).toEqual(expected);
  });

  it.each<[string, object]>([
    ['asks for more than a ceiling by now', { ceilings: { replicas: 1 } }],
    [
      'has a name that is not its owner’s by now',
      { hostnames: [{ owner: '*', suffixes: ['example.org'] }] },
    ],
  ])('cannot lay beside it what %s', async (_why, policy) => {
    const { file } = edgeOf({
      hostnames: ['orders.example.com'],
      replicas: 2,
    });
    const { repository } = await inRepository(fileOf(file), {
      context: contextWith(policy),
    });
    expect(repository).toEqual(INVALID);
  });

  it('says so when the policy gives the merged request other manifests by now', async () => {
    const { repository } = await inRepository(fileOf(before.file), {
      context: contextWith({ defaults: { replicas: 4 } }),
    });
    expect(repository).toMatchObject({ state: 'present', isAsWritten: false });
  });

  it('says nothing of that where the branch was changed by hand', async () => {
    const { file } = edgeOf({ hostnames: ['hand.example.com'] });
    expect(hashRequest(file)).not.toBe(before.requestHash);
    const { repository } = await inRepository(fileOf(file));
    expect(repository).toMatchObject({ state: 'present' });
    expect(repository).not.toHaveProperty('isAsWritten');
  });

  it.each<[string, Partial<StoredRequest>, Partial<StoredRequest>, string]>([
    ['the newest', {}, {}, 'new'],
    ['what was merged', { mergedAt: undefined }, {}, 'old'],
    [
      'the newest of two on their way',
      { mergedAt: undefined },
      { mergedAt: undefined },
      'new',
    ],
  ])('of two repositories reads %s', async (_which, newer, older, read) => {
    const target = (name: string) => ({
      target: { ...recorded().target, repository: `https://git.test/${name}` },
    });
    const { asked } = await inRepository(fileOf(before.file), {
      requests: [
        recorded({ ...newer, ...target('new') }),
        recorded({ ...older, ...target('old'), createdAt: OLD }),
      ],
    });
    expect(asked).toEqual([`https://git.test/${read}`]);
  });
});
