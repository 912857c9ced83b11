import {
  buildRequestContext,
  diagnoseManifests,
} from '@tls-edge/backstage-plugin-edge-common';
import { parse } from 'yaml';

import { demoConfig, ordersEntity } from '../__fixtures__/demoWorld';
import { readEntityFacts } from '../entity/readEntityFacts';
import { planEdge } from './planEdge';

const { facts } = readEntityFacts(ordersEntity());
const policy = { allowed: { carrier: ['*'] } };
const context = buildRequestContext(
  demoConfig({ policy }),
  'production',
  facts,
);
const asked = { hostnames: ['orders.eu.example.com'] };

const plan = (more: object = {}, root = '') =>
  planEdge({ ...asked, ...more }, context, root);
const names = (paths: readonly string[]) =>
  paths.map(path => path.split('/').at(-1));

describe('planEdge', () => {
  it('names edge, folder and hashes', () => {
    expect(plan()).toMatchObject({
      id: { cluster: 'demo-eu', namespace: 'orders', gateway: 'orders-edge' },
      folder: 'edge/production/orders-edge',
      requestHash: expect.stringMatching(/^[0-9a-f]{16}$/),
      manifestHash: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
  });

  it('puts every file below its folder', () => {
    const { files, folder } = plan({}, 'clusters/eu');
    expect(folder).toBe('clusters/eu/edge/production/orders-edge');
    expect(files.every(({ path }) => path.startsWith(`${folder}/`))).toBe(true);
  });

  it('lists the manifests, and nothing else, for the sync engine', () => {
    const { files, manifests } = plan();
    const list = files.find(({ path }) => path.endsWith('kustomization.yaml'));
    expect(parse(list?.content ?? '').resources).toEqual(
      manifests.map(({ path }) => path),
    );
  });

  it('keeps the request as it was asked, without defaults', () => {
    const { files } = plan();
    const request = files.find(({ path }) => path.endsWith('/edge.yaml'));
    expect(parse(request?.content ?? '')).toEqual({
      formatVersion: 1,
      entity: 'component:default/orders',
      environment: 'production',
      name: 'orders-edge',
      ...asked,
    });
  });

  it('changes the hash of the request with its meaning, not with its order', () => {
    const one = plan({ alpn: 'None', replicas: 2 });
    const same = plan({ replicas: 2, alpn: 'None' });
    const other = plan({ replicas: 3, alpn: 'None' });
    expect(same.requestHash).toBe(one.requestHash);
    expect(other.requestHash).not.toBe(one.requestHash);
    expect(other.manifestHash).not.toBe(one.manifestHash);
  });

  it.each([
    ['an own EnvoyProxy', {}, ['envoyproxy.yaml', 'route-redirect.yaml'], []],
    [
      'annotations on the Gateway',
      { carrier: 'infrastructure' },
      ['route-redirect.yaml'],
      ['envoyproxy.yaml'],
    ],
    [
      'no redirect',
      { httpsRedirect: { enabled: false } },
      ['envoyproxy.yaml'],
      ['route-redirect.yaml'],
    ],
  ])('knows which files are obsolete with %s', (_name, more, kept, gone) => {
    const { files, obsolete } = plan(more);
    expect(names(files.map(({ path }) => path))).toEqual(
      expect.arrayContaining(kept),
    );
    expect(names(obsolete)).toEqual(
      expect.arrayContaining([...gone, 'route-app-2.yaml', 'route-app-8.yaml']),
    );
    expect(names(obsolete)).not.toEqual(expect.arrayContaining(kept));
  });

  it('keeps further route files while there are rules for them', () => {
    const routes = Array.from({ length: 20 }, (_, index) => ({
      path: `/p${index}`,
      service: 'orders',
      port: 8080,
    }));
    const { files, obsolete } = plan({ routes });
    expect(names(files.map(({ path }) => path))).toContain('route-app-2.yaml');
    expect(names(obsolete)).not.toContain('route-app-2.yaml');
    expect(names(obsolete)).toContain('route-app-3.yaml');
  });
});

describe('what the doctor says of a plan', () => {
  const now = new Date('2026-03-04T05:06:07Z');

  it.each([
    ['nothing with an own EnvoyProxy', {}, []],
    [
      'all that annotations cannot say, without one',
      { carrier: 'infrastructure' },
      ['M03', 'M56', 'M57', 'M55'],
    ],
    ['nothing with more Envoys', { replicas: 3 }, []],
  ])('is %s, whenever it is asked', (_name, more, expected) => {
    const { id, manifests } = plan(more);
    const at = (moment: Date) =>
      diagnoseManifests({ id, manifests, now: moment }).map(
        ({ ruleId }) => ruleId,
      );
    expect(at(now)).toEqual(expected);
    expect(at(new Date('2030-01-01T00:00:00Z'))).toEqual(expected);
  });
});
