import type { AccountInventory } from '../../snapshot';
import { ago, aLoadBalancer, anInventory, aSeen } from '../../testUtils';
import type { EdgeTopology } from '../../topology';
import { describeRule } from './__fixtures__/describeRule';
import { secondLoadBalancer } from './A03-second-load-balancer';

type Listed = AccountInventory['loadBalancers'][number];

const own = aLoadBalancer();
const old: Listed = {
  arn: `${own.arn}-old`,
  name: 'k8s-envoygat-old',
  dnsName: 'old.elb.eu-west-1.amazonaws.com',
  createdAt: ago(86_400),
  tags: own.tags,
};
const beside = (
  other: Partial<Listed> = {},
  topology: Partial<EdgeTopology> = {},
) =>
  aSeen({
    inventory: anInventory({ loadBalancers: [own, { ...old, ...other }] }),
    ...topology,
  });
const autoTags = {
  'eks:eks-cluster-name': 'demo-eu',
  'service.eks.amazonaws.com/stack': 'envoy-gateway-system/envoy',
};

describeRule(secondLoadBalancer, {
  fires: {
    'one that was left behind': {
      seen: beside(),
      object: { group: 'aws', kind: 'LoadBalancer', name: old.arn },
      message:
        'The load balancer of https://pay.example.com is not the only one of its Service: k8s-envoygat-old was left behind and is billed, because the controller made another one.',
      observed: 'old.elb.eu-west-1.amazonaws.com',
      expected: `only ${own.dnsName}`,
    },
    'one of EKS Auto Mode': {
      seen: beside(
        { tags: autoTags },
        { loadBalancer: aLoadBalancer({ tags: autoTags }) },
      ),
    },
    'one whose age nobody knows': { seen: beside({ createdAt: undefined }) },
  },
  quiet: {
    'the only one': aSeen({ inventory: anInventory() }),
    'one of another Service': beside({
      tags: { ...own.tags, 'service.k8s.aws/stack': 'shop/envoy' },
    }),
    'one of the same Service in another cluster': beside({
      tags: { ...own.tags, 'elbv2.k8s.aws/cluster': 'demo-us' },
    }),
    'one without tags': beside({ tags: {} }),
    'a replacement of the last minutes': beside(
      {},
      { loadBalancer: aLoadBalancer({ createdAt: ago(120) }) },
    ),
    'no load balancer, which A34 tells': beside(
      {},
      { loadBalancer: undefined },
    ),
  },
  unable: {
    'a load balancer of the cloud provider': {
      seen: beside({}, { loadBalancer: aLoadBalancer({ tags: {} }) }),
      reason: 'the load balancer carries no tags of a controller',
    },
  },
});
