import type { EdgeTopology } from '../../topology';
import { aDeployment, aGateway, ago, aMeta, aSeen } from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { gatewayDeletionHangs } from './K39-gateway-deletion-hangs';

const going = (
  seconds: number,
  finalizers: readonly string[],
  others: Partial<EdgeTopology> = {},
) =>
  aSeen({
    gateway: aGateway({
      metadata: aMeta({
        name: 'pay-edge',
        deletionTimestamp: ago(seconds),
        finalizers,
      }),
    }),
    ...others,
  });

describeRule(gatewayDeletionHangs, {
  fires: {
    'a finalizer that nobody takes off': {
      seen: going(1200, ['example.com/dns']),
      impact: 'partial',
      path: 'metadata.finalizers',
      since: ago(1200),
      message:
        'The Gateway pay-edge is being deleted and cannot go, because nobody has taken off the finalizer example.com/dns. Clients are still served, and what is left is billed.',
      observed: `deleted at ${ago(1200)}, held by example.com/dns`,
      remedy:
        'Ask the owner of example.com/dns why it stays; where its controller no longer exists, remove the finalizer from the Gateway by hand.',
    },
    'several finalizers': {
      seen: going(1200, ['example.com/dns', 'foregroundDeletion']),
      message: expect.stringContaining(
        'taken off the finalizer example.com/dns and the finalizer foregroundDeletion.',
      ),
    },
    'Kubernetes, which waits for what the Gateway owns': {
      seen: going(1200, ['foregroundDeletion']),
      message: expect.stringContaining(
        'because Kubernetes waits for the objects it owns.',
      ),
      remedy: expect.stringContaining('the Service and the Deployment'),
    },
    'a Gateway that nothing holds': {
      seen: going(1200, []),
      observed: `deleted at ${ago(1200)}, held by nothing`,
    },
    'a Gateway whose Envoy is gone': {
      seen: going(1200, ['example.com/dns'], {
        deployment: aDeployment({ availableReplicas: 0 }),
      }),
      impact: 'outage',
      message: expect.stringMatching(
        /Nobody is served, and what is left is billed\.$/,
      ),
    },
  },
  quiet: {
    'a Gateway that stays': aSeen(),
    'a deletion of four minutes': going(240, ['example.com/dns']),
    'a Gateway that is gone': aSeen({ gateway: undefined }),
  },
});
