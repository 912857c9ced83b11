import type { NlbSettings } from '../edge';
import type { LoadBalancer, LoadBalancerListener, Service } from '../snapshot';
import { askedSettings } from './askedSettings';
import { certificateOrder } from './certificateOrder';
import { servicePorts, tlsPortsOf } from './servicePorts';

/** One setting that AWS does not have as the Service asks for it. @public */
export interface NlbDifference {
  /** The row of the option table it belongs to. */
  readonly option: keyof NlbSettings;
  readonly hop: 'loadBalancer' | 'listener';
  /** The port of the listener, where the setting is one of a listener. */
  readonly port?: number;
  /** As sentences call it: `the SSL policy of listener 443`. */
  readonly setting: string;
  readonly observed: string;
  readonly expected: string;
  /** `outage`: requests to that port fail, `partial`: they are served otherwise than asked. */
  readonly impact: 'outage' | 'partial';
}

/** Option, how sentences call it, what AWS has, what is asked, whether they are the same. */
type Row = readonly [keyof NlbSettings, string, string, string, boolean];

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  new Set(a).size === new Set(b).size && a.every(item => b.includes(item));

const listed = (items: readonly string[]): string =>
  items.length > 0 ? [...new Set(items)].sort().join(', ') : 'none';

const certificateText = (arns: readonly string[] = []): string =>
  certificateOrder(arns).join(', ') || 'none';

const protocolDifference = (
  listener: LoadBalancerListener | undefined,
  port: number,
  expected: string,
): NlbDifference[] =>
  listener?.protocol === expected
    ? []
    : [
        {
          option: 'tlsPorts',
          hop: 'listener',
          port,
          setting: listener
            ? `the protocol of listener ${port}`
            : `listener ${port}`,
          observed: listener?.protocol ?? 'missing',
          expected,
          impact: !listener || expected === 'TLS' ? 'outage' : 'partial',
        },
      ];

const tlsDifferences = (
  listener: LoadBalancerListener,
  asked: NlbSettings,
): NlbDifference[] => {
  const { port } = listener;
  const rows: readonly Row[] = [
    [
      'sslPolicy',
      `the SSL policy of listener ${port}`,
      listener.sslPolicy ?? 'none',
      asked.sslPolicy ?? '',
      asked.sslPolicy === undefined || asked.sslPolicy === listener.sslPolicy,
    ],
    [
      'alpn',
      `the ALPN policy of listener ${port}`,
      listener.alpnPolicy ?? 'None',
      asked.alpn ?? '',
      asked.alpn === undefined ||
        asked.alpn === (listener.alpnPolicy ?? 'None'),
    ],
    [
      'certificates',
      `the certificates of listener ${port}`,
      certificateText(listener.certificateArns),
      certificateText(asked.certificates),
      certificateText(listener.certificateArns) ===
        certificateText(asked.certificates),
    ],
  ];
  return rows
    .filter(([, , , , same]) => !same)
    .map(([option, setting, observed, expected]) => ({
      option,
      hop: 'listener',
      port,
      setting,
      observed,
      expected,
      impact: 'partial',
    }));
};

const listenerDifferences = (
  service: Service,
  listeners: readonly LoadBalancerListener[],
  asked: NlbSettings,
): NlbDifference[] => {
  const tls = tlsPortsOf(service);
  return servicePorts(service).flatMap(({ port }) => {
    const listener = listeners.find(one => one.port === port);
    const ends = tls.includes(port);
    const wrong = protocolDifference(listener, port, ends ? 'TLS' : 'TCP');
    return wrong.length === 0 && listener && ends
      ? tlsDifferences(listener, asked)
      : wrong;
  });
};

const placementDifferences = (
  { scheme, zones }: LoadBalancer,
  asked: NlbSettings,
): NlbDifference[] => {
  const subnets = zones.map(({ subnetId }) => subnetId);
  const byId = (asked.subnets ?? []).every(name => name.startsWith('subnet-'));
  const rows: readonly Row[] = [
    [
      'scheme',
      'the scheme',
      scheme,
      asked.scheme ?? '',
      asked.scheme === undefined || asked.scheme === scheme,
    ],
    [
      'subnets',
      'the subnets',
      listed(subnets),
      listed(asked.subnets ?? []),
      !asked.subnets?.length || !byId || sameSet(asked.subnets, subnets),
    ],
  ];
  return rows
    .filter(([, , , , same]) => !same)
    .map(([option, setting, observed, expected]) => ({
      option,
      hop: 'loadBalancer',
      setting,
      observed,
      expected,
      impact: 'partial',
    }));
};

/**
 * What AWS does not have as the Service's annotations and ports ask for it; empty when they are
 * equal. Settings nobody asked for are not compared: the controller leaves them alone.
 * @public
 */
export const nlbDrift = (
  service: Service,
  loadBalancer: LoadBalancer,
  listeners: readonly LoadBalancerListener[],
): NlbDifference[] => {
  const asked = askedSettings(service);
  return [
    ...placementDifferences(loadBalancer, asked),
    ...listenerDifferences(service, listeners, asked),
  ];
};
