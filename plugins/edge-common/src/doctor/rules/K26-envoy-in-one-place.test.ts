import type { Endpoint, Pod } from '../../snapshot';
import {
  aCondition,
  aDeployment,
  ago,
  aMeta,
  anEndpoint,
  anEnvoyEndpointSlice,
  anEnvoyProxy,
  aPod,
  aSeen,
} from '../../testUtils';
import type { EdgeTopology } from '../../topology';
import { diagnose } from '../diagnose';
import { describeRule } from './__fixtures__/describeRule';
import { envoyInOnePlace } from './K26-envoy-in-one-place';

const pod = (name: string, overrides: Partial<Pod> = {}) =>
  aPod({ metadata: aMeta({ name }), ...overrides });

const inZones = (...endpoints: Partial<Endpoint>[]) => ({
  envoyEndpoints: [
    anEnvoyEndpointSlice({ endpoints: endpoints.map(anEndpoint) }),
  ],
});

const twoNodes = [pod('one'), pod('two', { node: 'node-1a-2' })];
const oneNode: Partial<EdgeTopology> = { pods: [pod('one'), pod('two')] };
const oneZone = { pods: twoNodes, ...inZones({}, {}) };
const notReady = { conditions: [aCondition('Ready', { status: 'False' })] };
const leaving = {
  metadata: aMeta({ name: 'leaving', deletionTimestamp: ago(10) }),
  node: 'node-1b',
};

describeRule(envoyInOnePlace, {
  fires: {
    'pods that share a node': {
      seen: aSeen(oneNode),
      object: expect.objectContaining({ kind: 'Deployment' }),
      message:
        'The loss of the node node-1a ends all requests to https://pay.example.com, because every Envoy pod runs there.',
      observed: '2 ready pods in 1 node',
    },
    'nodes that share a zone': {
      seen: aSeen(oneZone),
      message: expect.stringContaining('the zone eu-west-1a ends'),
      observed: '2 ready pods in 1 zone',
    },
    'another node whose pod is not ready': {
      seen: aSeen({
        pods: [
          pod('one'),
          pod('two'),
          pod('three', { node: 'x', ...notReady }),
        ],
      }),
      observed: '2 ready pods in 1 node',
    },
    'another node whose pod is being deleted': {
      seen: aSeen({ pods: [pod('one'), pod('two'), pod('three', leaving)] }),
      observed: '2 ready pods in 1 node',
    },
    'another zone whose endpoint drains': {
      seen: aSeen({
        pods: twoNodes,
        ...inZones({}, { zone: 'eu-west-1b', terminating: true }),
      }),
      observed: '2 ready pods in 1 zone',
    },
    'the pods of a DaemonSet': {
      seen: aSeen({ ...oneZone, deployment: undefined }),
      object: expect.objectContaining({ kind: 'Pod', name: 'one' }),
    },
  },
  quiet: {
    'pods in two zones': aSeen(),
    'a single pod, which M56 tells': aSeen({ pods: [pod('one')] }),
    'no pods at all': aSeen({ pods: [], envoyEndpoints: [] }),
    'a rollout, in which pods come and go': aSeen({
      ...oneNode,
      deployment: aDeployment({ updatedReplicas: 1 }),
    }),
    'nodes without a zone': aSeen({
      pods: twoNodes,
      ...inZones({ zone: undefined }, { zone: undefined }),
    }),
    'one endpoint whose zone is not known': aSeen({
      pods: twoNodes,
      ...inZones({}, { zone: undefined }),
    }),
    'a pod whose node is not known': aSeen({
      pods: [pod('one'), pod('two', { node: undefined })],
    }),
  },
});

describe('Envoy in one place and the manifests', () => {
  const explainedBy = (isSpread: boolean) =>
    diagnose(
      aSeen({
        ...oneNode,
        envoyProxy: anEnvoyProxy({ workload: { isSpread } }),
      }),
    ).findings.find(({ ruleId }) => ruleId === 'K26')?.explainedBy;

  it('is a consequence of a spread nobody asks for', () => {
    expect(explainedBy(false)).toBe('M56');
  });

  it('stands for itself where a spread was asked for and did not come about', () => {
    expect(explainedBy(true)).toBeUndefined();
  });
});
