import type { Target } from '../snapshot';
import {
  aManagedService,
  anEndpoint,
  anEnvoyEndpointSlice,
  aTarget,
  aTopology,
} from '../testUtils';
import type { EdgeTopology } from '../topology';
import { idleNodes } from './idleNodes';

/** `healthy a` is a node of zone a that answers. */
const nodes = (...states: readonly string[]): Target[] =>
  states.map((text, index) => {
    const [state, zone] = text.split(' ');
    return aTarget({
      id: `i-0${index}`,
      state: state as Target['state'],
      zone: zone && `eu-west-1${zone}`,
    });
  });

describe('idleNodes', () => {
  it.each([
    [
      'all but the two with an Envoy',
      ['healthy a', 'healthy b', 'unhealthy a', 'unhealthy c'],
      2,
    ],
    ['none while every node answers', ['healthy a', 'healthy b'], 0],
    [
      'one less while a node with an Envoy fails',
      ['healthy a', 'unhealthy b', 'unhealthy a'],
      1,
    ],
    [
      'none that may be a node with an Envoy',
      ['unhealthy a', 'unhealthy b'],
      0,
    ],
    ['those of a zone without an Envoy', ['unhealthy c', 'unhealthy c'], 2],
    [
      'all but the one of its zone',
      ['healthy a', 'unhealthy a', 'unhealthy a'],
      2,
    ],
    [
      'all but one in a zone whose Envoy does not answer',
      ['unhealthy b', 'unhealthy b'],
      1,
    ],
    ['those beside one that is registering', ['initial a', 'unhealthy a'], 1],
    [
      'those that drain after failing',
      ['healthy a', 'healthy b', 'unhealthy.draining a'],
      1,
    ],
    ['no node that is not in use', ['healthy a', 'healthy b', 'unused c'], 0],
    ['none of which nobody knows the zone', ['unhealthy', 'unhealthy'], 0],
    ['no targets', [], 0],
  ])('are %s', (_, states, count) => {
    expect(idleNodes(nodes(...states), aTopology())).toBe(count);
  });

  it.each<[string, Partial<EdgeTopology>]>([
    [
      'every node answers for all',
      { service: aManagedService({ externalTrafficPolicy: 'Cluster' }) },
    ],
    ['nobody knows the policy', { service: undefined }],
    ['no Envoy is ready', { envoyEndpoints: [] }],
    [
      'nobody knows the nodes of Envoy',
      {
        envoyEndpoints: [
          anEnvoyEndpointSlice({
            endpoints: [anEndpoint({ node: undefined })],
          }),
        ],
      },
    ],
    [
      'the only Envoy is going away',
      {
        envoyEndpoints: [
          anEnvoyEndpointSlice({
            endpoints: [anEndpoint({ terminating: true })],
          }),
        ],
      },
    ],
  ])('are none where %s', (_, overrides) => {
    expect(
      idleNodes(nodes('healthy a', 'unhealthy b'), aTopology(overrides)),
    ).toBe(0);
  });

  it('are none among pods', () => {
    expect(
      idleNodes([aTarget(), aTarget({ state: 'unhealthy' })], aTopology()),
    ).toBe(0);
  });

  it('counts two Envoys on one node once', () => {
    const envoyEndpoints = [
      anEnvoyEndpointSlice({
        endpoints: [anEndpoint(), anEndpoint({ addresses: ['10.0.1.11'] })],
      }),
    ];

    expect(
      idleNodes(
        nodes('healthy a', 'unhealthy a', 'unhealthy b'),
        aTopology({ envoyEndpoints }),
      ),
    ).toBe(2);
  });
});
