import { NLB_OPTION_NAMES, NLB_OPTIONS, type NlbSettings } from '../edge';
import type { EdgeTopology } from '../topology';

interface Sticky {
  readonly option: keyof NlbSettings;
  readonly hop: 'loadBalancer' | 'listener' | 'targets';
  readonly port?: number;
  readonly setting: string;
  readonly live: string;
  readonly impact: 'partial';
}

/**
 * What AWS gives a new load balancer (ELBv2 API, attributes of network load balancers). Options
 * whose default depends on others, such as client IP preservation, are left out.
 */
const DEFAULTS: Partial<Record<keyof NlbSettings, string>> = {
  crossZone: 'false',
  deletionProtection: 'false',
  accessLogs: 'false',
  dnsClientRouting: 'any_availability_zone',
  zonalShift: 'false',
  deregistrationDelaySeconds: '300',
  terminateOnDeregister: 'false',
  stickiness: 'false',
  unhealthyDrainingSeconds: '0',
};

const attributes = (
  { loadBalancer, targetGroups }: EdgeTopology,
  option: keyof NlbSettings,
): Sticky[] => {
  const { annotation, attribute = '' } = NLB_OPTIONS[option];
  const ofGroups = annotation === 'targetGroupAttributes';
  const values = ofGroups
    ? targetGroups.map(group => group.attributes[attribute])
    : [loadBalancer?.attributes[attribute]];
  return [...new Set(values)].flatMap(live =>
    live === undefined || live === DEFAULTS[option]
      ? []
      : [
          {
            option,
            hop: ofGroups ? 'targets' : 'loadBalancer',
            setting: attribute,
            live,
            impact: 'partial',
          },
        ],
  );
};

/**
 * Settings that stand in AWS though the annotations are silent: the controller never takes an
 * attribute or an ALPN policy back (AWS Load Balancer Controller, guide "Service annotations").
 * @internal
 */
export const stickyDrift = (
  topology: EdgeTopology,
  asked: NlbSettings,
): Sticky[] => [
  ...(asked.alpn === undefined
    ? topology.listeners.flatMap(({ port, protocol, alpnPolicy }): Sticky[] =>
        protocol === 'TLS' && alpnPolicy !== undefined && alpnPolicy !== 'None'
          ? [
              {
                option: 'alpn',
                hop: 'listener',
                port,
                setting: `the ALPN policy of listener ${port}`,
                live: alpnPolicy,
                impact: 'partial',
              },
            ]
          : [],
      )
    : []),
  ...NLB_OPTION_NAMES.filter(
    name => DEFAULTS[name] !== undefined && asked[name] === undefined,
  ).flatMap(name => attributes(topology, name)),
];
