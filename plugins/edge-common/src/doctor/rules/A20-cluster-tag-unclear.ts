import { LOAD_BALANCER_CONTROLLERS } from '../../nlb';
import type { NetworkInterface, SecurityGroup } from '../../snapshot';
import { awsRef, bindingRefusal } from '../../status';
import type { EdgeTopology } from '../../topology';
import type { DoctorRule } from '../DoctorRule';
import { askedNlb } from '../facts/askedNlb';
import { edgeAddress } from '../facts/hostnames';
import { findSecurityGroups } from '../facts/securityGroups';
import { targetReach, whyUnreached } from '../facts/targetReach';
import { countOf, listWords } from '../facts/words';

const TAG = 'kubernetes.io/cluster/';

/** As the controller knows the cluster, which need not be the portal's name of it. */
const tagOf = ({ loadBalancer }: EdgeTopology): string | undefined => {
  const names = Object.values(LOAD_BALANCER_CONTROLLERS).flatMap(
    ({ tags }) => loadBalancer?.tags[tags.cluster ?? ''] ?? [],
  );
  return names.length > 0 ? `${TAG}${names[0]}` : undefined;
};

interface Unclear {
  readonly networkInterface: NetworkInterface;
  readonly tagged: readonly SecurityGroup[];
}

const unclearInterfaces = (
  topology: EdgeTopology,
  tag: string,
): readonly Unclear[] => {
  const found = new Map(
    targetReach(topology).map(({ networkInterface }) => [
      networkInterface.id,
      networkInterface,
    ]),
  );
  return [...found.values()].flatMap(networkInterface => {
    const groups =
      topology.ec2 &&
      findSecurityGroups(topology.ec2, networkInterface.securityGroupIds);
    const tagged = (groups ?? []).filter(({ tags }) => tags[tag] !== undefined);
    return groups && groups.length > 1 && tagged.length !== 1
      ? [{ networkInterface, tagged }]
      : [];
  });
};

/** Then it writes the backend rules for somebody. */
const writesRules = (topology: EdgeTopology): boolean => {
  const { securityGroups = [], manageBackendRules } = askedNlb(topology);
  return manageBackendRules ?? securityGroups.length === 0;
};

/** It has stopped over something already; this is the likeliest. */
const isRefused = (topology: EdgeTopology): boolean =>
  topology.targetGroupBindings.some(binding =>
    bindingRefusal(topology, binding),
  );

/** The controller picks one group of an interface to write its rules into (LBC pkg/networking). @internal */
export const clusterTagUnclear: DoctorRule = {
  id: 'A20',
  name: 'cluster-tag-unclear',
  title: 'The controller cannot choose a security group of the pods',
  severity: 'warning',
  impact: 'risk',
  hop: 'targets',
  needs: ['cluster', 'aws'],
  reads: [
    'gateways',
    'envoyproxies',
    'services',
    'targetgroupbindings',
    'events',
    'elbv2',
    'ec2',
  ],
  explains: ['K23', 'A17'],
  docs: 'To open the ports of the pods, the controller needs one security group on the network interface that carries their address. Where there are several it takes the one with the tag `kubernetes.io/cluster/<name>`; with none or two of them it stops with "expected exactly one securityGroup tagged", and rules for new ports are never written. What is open already goes on working, so this is a risk until a port changes. A controller that was started with `--service-target-eni-security-group-tags` chooses by other tags, which the rule cannot see.',
  cannotTell: ({ topology }) =>
    topology.loadBalancer && tagOf(topology) === undefined
      ? 'the load balancer does not say how the controller calls the cluster'
      : whyUnreached(topology),
  check: ({ topology }) => {
    const tag = tagOf(topology);
    const unclear =
      tag && writesRules(topology) ? unclearInterfaces(topology, tag) : [];
    const [first] = unclear;
    return tag && first
      ? [
          {
            object: awsRef('NetworkInterface', first.networkInterface.id),
            path: 'Groups',
            message: `The next port of ${edgeAddress(
              topology,
            )} may never be opened at the pods, because not exactly one security group of their network interface has the tag of the cluster.`,
            observed: `${countOf(first.tagged.length, 'group')} of ${listWords(
              first.networkInterface.securityGroupIds,
            )} tagged`,
            expected: `one tagged ${tag}`,
            impact: isRefused(topology) ? 'partial' : 'risk',
            remedy: `Give exactly one security group of the interfaces of the nodes the tag ${tag}.`,
          },
        ]
      : [];
  },
};
