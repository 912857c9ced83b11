import { ConfigReader } from '@backstage/config';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import {
  hashRequest,
  parseEdgeConfig,
  toYaml,
} from '@tls-edge/backstage-plugin-edge-common';

import { aRequest } from '../__fixtures__/aRequest';
import { checkRequest } from './checkRequest';
import { gitGap } from './gitGap';
import { isCheckDue } from './isCheckDue';
import { readMerged } from './readMerged';
import { isOnItsWay, readRequestStatus } from './readRequestStatus';
import { requestFileUrl } from './requestFileUrl';

const integrations = ScmIntegrations.fromConfig(
  new ConfigReader({
    integrations: {
      github: [{ host: 'ghe.example.com', token: 'x' }],
      gitlab: [
        {
          host: 'gitlab.example.com',
          apiBaseUrl: 'https://gitlab.example.com/api/v4',
          baseUrl: 'https://gitlab.example.com',
        },
      ],
      gitea: [{ host: 'gitea.example.com' }],
      bitbucketServer: [{ host: 'bitbucket.example.com' }],
      bitbucketCloud: [{ username: 'x', appPassword: 'x' }],
      azure: [{ host: 'dev.azure.com' }],
      gerrit: [
        {
          host: 'gerrit.example.com',
          gitilesBaseUrl: 'https://gerrit.example.com/gitiles',
        },
      ],
    },
  }),
);
const target = { branch: 'release/1', path: '/edge/production/x/' };

describe('requestFileUrl', () => {
  it.each([
    [
      'https://ghe.example.com/o/r',
      'https://ghe.example.com/o/r/blob/release/1/edge/production/x/edge.yaml',
    ],
    [
      'https://ghe.example.com/o/r.git',
      'https://ghe.example.com/o/r/blob/release/1/edge/production/x/edge.yaml',
    ],
    [
      'https://gitlab.example.com/g/s/r',
      'https://gitlab.example.com/g/s/r/-/blob/release/1/edge/production/x/edge.yaml',
    ],
    [
      'https://gitea.example.com/o/r/',
      'https://gitea.example.com/o/r/src/branch/release/1/edge/production/x/edge.yaml',
    ],
    [
      'https://bitbucket.example.com/projects/P/repos/r',
      'https://bitbucket.example.com/projects/P/repos/r/browse/edge/production/x/edge.yaml?at=release%2F1',
    ],
    [
      'https://bitbucket.org/w/r',
      'https://bitbucket.org/w/r/src/release/1/edge/production/x/edge.yaml',
    ],
    [
      'https://dev.azure.com/o/p/_git/r',
      'https://dev.azure.com/o/p/_git/r?path=%2Fedge%2Fproduction%2Fx%2Fedge.yaml&version=GBrelease%2F1',
    ],
  ])('spells the file of %s as the reader takes it', (repository, expected) => {
    expect(requestFileUrl({ repository, ...target }, integrations)).toBe(
      expected,
    );
  });

  it.each(['https://unknown.example.com/o/r', 'https://gerrit.example.com/r'])(
    'refuses %s',
    repository => {
      expect(() =>
        requestFileUrl({ repository, ...target }, integrations),
      ).toThrow(`target.repository is "${repository}"`);
    },
  );

  it('takes the root of a repository', () => {
    expect(
      requestFileUrl(
        {
          repository: 'https://ghe.example.com/o/r',
          branch: 'main',
          path: '/',
        },
        integrations,
      ),
    ).toBe('https://ghe.example.com/o/r/blob/main/edge.yaml');
  });
});

describe('readMerged', () => {
  const file = { name: 'pay-edge', hostnames: ['pay.example.com'] };
  const request = aRequest({
    requestHash: hashRequest(file),
    target: { repository: 'https://ghe.example.com/o/r', ...target },
  });
  const ask = (readUrl: () => Promise<string>) =>
    readMerged(request, {
      integrations,
      reader: {
        readUrl: async () => {
          const content = await readUrl();
          return { buffer: async () => Buffer.from(content) };
        },
        readTree: jest.fn(),
        search: jest.fn(),
      },
    });

  it.each([
    ['the request', toYaml(file), 'merged'],
    [
      'the request in another order',
      'hostnames: [pay.example.com]\nname: pay-edge\n',
      'merged',
    ],
    ['another request', toYaml({ ...file, name: 'x' }), 'notMerged'],
    ['nothing', '', 'notMerged'],
    ['no YAML', '{"a": [', 'notMerged'],
    ['far too much', `# ${'x'.repeat(70_000)}`, 'notMerged'],
  ])('reads %s as such', async (_, content, type) => {
    await expect(ask(async () => content)).resolves.toEqual({ type });
  });

  const named = (name: string) => Object.assign(new Error('no'), { name });

  it.each([
    [new NotFoundError('none'), { type: 'notMerged' }],
    [new NotAllowedError('no'), { type: 'failed', reason: 'forbidden' }],
    [
      named('AuthenticationError'),
      { type: 'failed', reason: 'unauthenticated' },
    ],
    [named('TimeoutError'), { type: 'failed', reason: 'timeout' }],
    [new Error('ECONNREFUSED'), { type: 'failed', reason: 'unreachable' }],
  ])('reads %s as what it is', async (error, expected) => {
    await expect(
      ask(async () => {
        throw error;
      }),
    ).resolves.toEqual(expected);
  });
});

describe('isCheckDue', () => {
  const created = Date.parse('2026-11-23T00:00:00Z');
  const minutes = (count: number) => new Date(created + count * 60_000);
  const due = (checked: number | undefined, now: number) =>
    isCheckDue(
      {
        createdAt: new Date(created).toISOString(),
        checkedAt:
          checked === undefined ? undefined : minutes(checked).toISOString(),
      },
      minutes(now),
      30,
    );

  it.each([
    [undefined, 0, true],
    [1, 1.4, false],
    [1, 1.5, true],
    [100, 101.9, false],
    [100, 102, true],
    [2_000, 2_009, false],
    [2_000, 2_010, true],
  ])('last read at minute %s, at minute %s: %s', (checked, now, expected) => {
    expect(due(checked, now)).toBe(expected);
  });
});

describe('readRequestStatus', () => {
  const at = '2026-11-23T00:00:00Z';
  const later = new Date('2026-11-24T00:00:00Z');
  const afterMonths = new Date('2027-03-01T00:00:00Z');

  it.each([
    [{}, later, 'open', true],
    [{}, afterMonths, 'expired', false],
    [{ mergedAt: at }, later, 'merged', true],
    [{ mergedAt: at, isPartlyApplied: true }, later, 'partlyApplied', true],
    [
      { mergedAt: at, isPartlyApplied: true, appliedAt: at },
      later,
      'applied',
      false,
    ],
    [{ mergedAt: at, appliedAt: at }, afterMonths, 'applied', false],
    [{ dismissedAt: at, isPartlyApplied: true }, later, 'dismissed', false],
  ])('%j at %s is %s', (overrides, now, state, onItsWay) => {
    const request = aRequest({ createdAt: at, ...overrides });
    expect(readRequestStatus(request, now).state).toBe(state);
    expect(isOnItsWay(request, now)).toBe(onItsWay);
  });

  it('tells nothing of where the request goes', () => {
    const status = readRequestStatus(aRequest(), later);
    expect(status).not.toHaveProperty('target');
    expect(status).not.toHaveProperty('manifestHash');
  });
});

describe('checkRequest', () => {
  const config = parseEdgeConfig({
    clusters: [{ name: 'demo-eu', inCluster: true }],
    environments: [
      { name: 'production', cluster: 'demo-eu', gatewayClass: 'envoy' },
      {
        name: 'fixed',
        cluster: 'demo-eu',
        gatewayClass: 'envoy',
        namespace: 'edges',
      },
    ],
  });
  const entity = {
    ref: 'component:default/pay',
    name: 'pay',
    owner: 'group:default/team-pay',
    namespace: 'payments',
  };
  const check = (overrides: object = {}, ownershipRefs = [entity.owner]) =>
    checkRequest({
      ...{ config, entity, ownershipRefs },
      request: aRequest(overrides),
    });

  it('accepts the owner’s request for the place where the edge belongs', () => {
    expect(() => check()).not.toThrow();
  });

  it('takes the environment’s namespace before the entity’s', () => {
    expect(() => check({ environment: 'fixed' })).toThrow(/live in "edges"/);
  });

  it('refuses who owns the entity in no way', () => {
    expect(() => check({}, ['user:default/nora'])).toThrow(
      'Only owners of component:default/pay may ask for its edge; it belongs to group:default/team-pay',
    );
  });

  it('refuses everyone for an entity that nobody owns', () => {
    expect(() =>
      checkRequest({
        config,
        entity: { ...entity, owner: undefined },
        ownershipRefs: [],
        request: aRequest(),
      }),
    ).toThrow(/belongs to nobody/);
  });
});

describe('gitGap', () => {
  it('names the host and no more of the repository', () => {
    expect(
      gitGap({
        repository: 'https://git.example.com/secret/repo',
        reason: 'forbidden',
        since: '2026-11-23T00:00:00Z',
      }),
    ).toEqual({
      source: 'git:git.example.com',
      part: 'git',
      reason: 'forbidden',
      since: '2026-11-23T00:00:00Z',
      message: expect.stringMatching(/git\.example\.com refuses/),
    });
  });
});
