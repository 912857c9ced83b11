import type { EdgeId } from '../identity';
import type {
  AwsSnapshot,
  EdgeProbes,
  PartState,
  ResolvedNames,
} from '../snapshot';
import type { ClusterIndex } from './ClusterIndex';
import { controllerActedAt } from './controllerActedAt';
import { controllerTraces } from './controllerTraces';
import type { EdgeParts, EdgeTopology } from './EdgeTopology';
import { findBackends } from './findBackends';
import { findGatewayObjects } from './findGatewayObjects';
import { findLoadBalancer } from './findLoadBalancer';
import { findManagedObjects } from './findManagedObjects';
import { findOptionalFacts } from './findOptionalFacts';

/** What `findTopology` starts from. @public */
export interface TopologyInput {
  readonly id: EdgeId;
  readonly index: ClusterIndex;
  /** The account and region of the cluster's load balancers, as last collected. */
  readonly aws?: AwsSnapshot;
  /** Where the cluster's load balancers live; without it AWS counts as not configured. */
  readonly awsLocation?: EdgeTopology['aws'];
  /** Whether requests could be read from Git; not configured when absent. */
  readonly gitState?: PartState;
  /** What the platform demands of every edge, from its configuration. */
  readonly leastTlsMinor?: number;
  /** Not configured when absent. */
  readonly resolved?: ResolvedNames;
  /** Not configured when absent. */
  readonly probed?: EdgeProbes;
}

const notConfigured: PartState = { state: 'notConfigured' };

const starting = ({
  accountId,
  region,
}: NonNullable<EdgeTopology['aws']>): PartState => ({
  state: 'failed',
  gap: {
    source: `aws:${accountId}/${region}`,
    part: 'elbv2',
    reason: 'starting',
    message: 'AWS has not answered yet',
    since: '',
  },
});

const edgeParts = (input: TopologyInput): EdgeParts => {
  const { index, aws, awsLocation, gitState, resolved, probed } = input;
  const unread = awsLocation ? starting(awsLocation) : notConfigured;
  return {
    ...index.parts,
    elbv2: aws?.parts.elbv2 ?? unread,
    acm: aws?.parts.acm ?? unread,
    ec2: aws?.parts.ec2 ?? notConfigured,
    metrics: aws?.parts.metrics ?? notConfigured,
    inventory: aws?.parts.inventory ?? notConfigured,
    logBuckets: aws?.parts.logBuckets ?? notConfigured,
    git: gitState ?? notConfigured,
    resolver: resolved?.state ?? notConfigured,
    probe: probed?.state ?? notConfigured,
  };
};

/**
 * Finds everything that belongs to one edge by walking the relations from its Gateway. The
 * Gateway itself may be missing: its load balancer can outlive it.
 * @public
 */
export const findTopology = (input: TopologyInput): EdgeTopology => {
  const { id, index, aws, awsLocation } = input;
  const wish = findGatewayObjects(index, id);
  const managed = findManagedObjects(index, id, wish);
  const awsObjects = findLoadBalancer(managed, aws);
  return {
    id,
    ...wish,
    ...managed,
    controllerActedAt: controllerActedAt(index.objects.events),
    controllerTraces: controllerTraces(
      index.objects.services,
      index.objects.targetgroupbindings,
    ),
    ...findBackends(index, wish.routes),
    ...awsObjects,
    ...findOptionalFacts(awsObjects.loadBalancer, aws),
    names: input.resolved?.names,
    probes: input.probed?.probes,
    leastTlsMinor: input.leastTlsMinor,
    parts: edgeParts(input),
    aws:
      awsLocation ?? (aws && { accountId: aws.accountId, region: aws.region }),
  };
};
