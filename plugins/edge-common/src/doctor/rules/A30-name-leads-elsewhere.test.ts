import type { DnsExpectation } from '../../identity';
import {
  aLoadBalancer,
  aResolvedName,
  aRoute,
  aSeen,
  LOAD_BALANCER_HOSTNAME,
} from '../../testUtils';
import type { EdgeTopology } from '../../topology';
import { describeRule } from './__fixtures__/describeRule';
import { nameLeadsElsewhere } from './A30-name-leads-elsewhere';

type Answer = Parameters<typeof aResolvedName>[0];

const OTHER = 'old-1.elb.eu-west-1.amazonaws.com';
const missing: Answer = { outcome: 'missing', addresses: [] };
const dangling: Answer = { ...missing, aliases: [OTHER] };
const other: Answer = { aliases: [OTHER] };
const elsewhere: Answer = { addresses: ['198.51.100.7'] };
const internetFacing = {
  loadBalancer: aLoadBalancer({ scheme: 'internet-facing' }),
};

const answering = (
  answer: Answer,
  dns?: DnsExpectation,
  topology: Partial<EdgeTopology> = internetFacing,
) =>
  aSeen(
    {
      names: [
        aResolvedName({ name: LOAD_BALANCER_HOSTNAME }),
        aResolvedName(answer),
      ],
      ...topology,
    },
    { dns },
  );
const routes = [aRoute({ hostnames: ['pay.example.com', 'shop.example.com'] })];

describeRule(nameLeadsElsewhere, {
  fires: {
    'a record of a load balancer that is gone': {
      seen: answering(dangling),
      severity: 'error',
      impact: 'partial',
      object: { group: 'dns', kind: 'Hostname', name: 'pay.example.com' },
      message:
        'Clients of https://pay.example.com are not led to the load balancer of the edge, because its record leads to a load balancer of AWS that does not exist any more, and whose name somebody else may get.',
      observed: OTHER,
      expected: LOAD_BALANCER_HOSTNAME,
    },
    'the same where clients must come directly': {
      seen: answering(dangling, 'direct'),
      impact: 'outage',
    },
    'the same of one name of two': {
      seen: answering(dangling, 'direct', {
        ...internetFacing,
        routes,
        names: [
          aResolvedName({ name: LOAD_BALANCER_HOSTNAME }),
          aResolvedName(dangling),
          aResolvedName({ name: 'shop.example.com' }),
        ],
      }),
      impact: 'partial',
    },
    'the same of an edge whose own load balancer is still to come': {
      seen: answering(dangling, 'direct', {
        loadBalancer: undefined,
        service: undefined,
      }),
      severity: 'error',
      impact: 'risk',
      expected: 'no record, as long as the edge has no load balancer',
    },
    'the same of a retired edge': {
      seen: answering(dangling, 'none'),
      severity: 'error',
    },
    'the same of an internal edge': {
      seen: answering(dangling, undefined, {}),
      severity: 'error',
    },
    'no record on the internet': {
      seen: answering(missing),
      severity: 'warning',
      impact: 'risk',
      observed: 'no record',
    },
    'no record where one is expected': {
      seen: answering(missing, 'fronted'),
      impact: 'partial',
    },
    'another load balancer instead of this one': {
      seen: answering(other, 'direct'),
      severity: 'error',
      impact: 'outage',
      observed: `${OTHER}, 10.0.1.200 and 10.0.2.200`,
    },
    'another load balancer that may be meant': {
      seen: answering(other),
      severity: 'warning',
      impact: 'risk',
    },
    'something else that may stand in front': {
      seen: answering(elsewhere),
      severity: 'info',
      impact: 'none',
      observed: '198.51.100.7',
    },
    'something else where clients must come directly': {
      seen: answering(elsewhere, 'direct'),
      severity: 'warning',
      impact: 'partial',
    },
  },
  quiet: {
    'a CNAME to the load balancer': answering({
      aliases: [LOAD_BALANCER_HOSTNAME],
    }),
    'the address of one zone': answering({ addresses: ['10.0.2.200'] }),
    'a CDN in front': answering(elsewhere, 'fronted'),
    'one of several load balancers': answering(other, 'weighted'),
    'a standby': answering(missing, 'standby'),
    'an edge without records': answering(missing, 'none'),
    'a name of a private zone': answering(missing, 'direct', {}),
  },
  unable: {
    'a resolver that has not answered': {
      seen: aSeen({ names: [] }),
      reason: 'the resolver has not answered for pay.example.com',
    },
    'an edge with wildcards only': {
      seen: answering({}, undefined, {
        routes: [aRoute({ hostnames: ['*.example.com'] })],
      }),
      reason: 'the edge has no host name that could be resolved',
    },
  },
});
