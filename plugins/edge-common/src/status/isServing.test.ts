import type { EdgeTopology } from '../topology';
import {
  aDeployment,
  aGateway,
  aListener,
  aManagedService,
  aMeta,
  anEndpoint,
  anEnvoyEndpointSlice,
  anUnhealthyTarget,
  aTargetGroup,
  aTopology,
  someParts,
} from '../testUtils';
import { isEnvoyReady, isServing } from './isServing';
import { appListeners, listenerVerdicts } from './listenerVerdicts';

const targets = [anUnhealthyTarget()];

describe('isServing', () => {
  it.each<[string, Partial<EdgeTopology>, boolean]>([
    ['a healthy edge', {}, true],
    ['an edge without a Service', { service: undefined }, false],
    [
      'an edge without an address',
      { service: aManagedService({ hostnames: [] }) },
      false,
    ],
    [
      'an edge that is being deleted',
      {
        service: aManagedService({
          metadata: aMeta({
            name: 'envoy',
            deletionTimestamp: '2026-11-23T11:59:00Z',
          }),
        }),
      },
      false,
    ],
    [
      'an edge without Envoy',
      { deployment: aDeployment({ availableReplicas: 0 }) },
      false,
    ],
    [
      'an edge without healthy targets',
      { targetGroups: [aTargetGroup(443, { targets })] },
      false,
    ],
    [
      'an edge whose targets nobody can see',
      {
        targetGroups: [],
        parts: someParts({ elbv2: { state: 'notConfigured' } }),
      },
      true,
    ],
    [
      'an edge whose targets were unhealthy when they were seen last',
      {
        targetGroups: [aTargetGroup(443, { targets })],
        parts: someParts({ elbv2: { state: 'notConfigured' } }),
      },
      false,
    ],
  ])('for %s', (_, overrides, expected) => {
    expect(isServing(aTopology(overrides))).toBe(expected);
  });
});

describe('isEnvoyReady', () => {
  it.each([
    [[anEndpoint()], true],
    [[anEndpoint({ ready: false })], false],
    [[anEndpoint({ terminating: true })], false],
    [[], false],
  ])('asks the endpoints where there is no Deployment', (endpoints, ready) => {
    const envoyEndpoints = [anEnvoyEndpointSlice({ endpoints })];

    expect(
      isEnvoyReady(aTopology({ deployment: undefined, envoyEndpoints })),
    ).toBe(ready);
  });
});

describe('appListeners', () => {
  it('are those behind ports on which TLS ends', () => {
    expect(appListeners(aTopology()).map(({ name }) => name)).toEqual([
      'https',
    ]);
  });

  it('are all where TLS ends nowhere', () => {
    const plain = {
      service: aManagedService({ metadata: aMeta({ name: 'envoy' }) }),
    };

    expect(appListeners(aTopology(plain)).map(({ name }) => name)).toEqual([
      'http',
      'https',
    ]);
  });

  it('are known from the wish before there is a Service', () => {
    const names = appListeners(aTopology({ service: undefined })).map(
      ({ name }) => name,
    );

    expect(names).toEqual(['https']);
  });

  it('are none without a Gateway', () => {
    expect(appListeners(aTopology({ gateway: undefined }))).toEqual([]);
  });
});

describe('listenerVerdicts', () => {
  it('gives one per listener of the spec, none for leftovers', () => {
    const gateway = aGateway({
      listeners: [aListener(), aListener({ name: 'new', port: 8443 })],
    });

    expect(
      listenerVerdicts(gateway).map(({ listener, state }) => [
        listener.name,
        state,
      ]),
    ).toEqual([
      ['https', 'ready'],
      ['new', 'progressing'],
    ]);
  });
});
