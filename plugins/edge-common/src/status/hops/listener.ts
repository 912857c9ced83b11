import type { Service } from '../../snapshot';
import { changedOrAppliedAt } from '../appliedAt';
import { LIMIT_SECONDS, newestTime, progressingUntil } from '../elapsed';
import type { Fact } from '../Fact';
import type { HopAssessor, Observation } from '../HopAssessor';
import { nlbDrift, type NlbDifference } from '../nlbDrift';
import { awsRef } from '../objectRefs';
import { appPortsOf, servicePorts, tlsPortsOf } from '../servicePorts';
import { waitingForService } from '../waitingForService';

const HTTPS = 443;

/** Whether no port is left on which clients reach the apps. */
const isOutage = (
  differences: readonly NlbDifference[],
  appPorts: readonly number[],
): boolean =>
  appPorts.length > 0 &&
  appPorts.every(port =>
    differences.some(one => one.port === port && one.impact === 'outage'),
  );

const differenceFacts = (
  differences: readonly NlbDifference[],
  appPorts: readonly number[],
  since: string | undefined,
  now: Date,
): Fact[] =>
  differences.map(({ port, setting, observed, expected, impact }) => ({
    label: `Listener ${port}`,
    value: `${setting} is ${observed}`,
    expected,
    means: progressingUntil(
      since,
      now,
      LIMIT_SECONDS.aws,
      impact === 'outage' && isOutage(differences, appPorts)
        ? 'broken'
        : 'degraded',
    ),
    since,
    sentence: `The load balancer does not have ${setting} as asked: ${observed} instead of ${expected}.`,
  }));

/** Plain TCP on 443 in front of an Envoy that speaks plain HTTP there: no client can shake hands. */
const plainHttps = (
  service: Service,
  { topology }: Observation,
  tlsPorts: readonly number[],
): Fact[] => {
  const listener = topology.listeners.find(({ port }) => port === HTTPS);
  const plainBehind = topology.gateway?.listeners.some(
    ({ port, protocol }) => port === HTTPS && protocol === 'HTTP',
  );
  return listener?.protocol === 'TCP' &&
    plainBehind &&
    !tlsPorts.includes(HTTPS)
    ? [
        {
          label: `Listener ${HTTPS}`,
          value: listener.protocol,
          expected: 'TLS',
          object: awsRef('Listener', listener.arn),
          means: 'broken',
          sentence: `Nobody ends TLS on port 443: Service ${service.metadata.name} asks for no certificate, and Envoy expects plain HTTP.`,
        },
      ]
    : [];
};

const presentFacts = ({ topology }: Observation): Fact[] =>
  topology.listeners.map(({ arn, port, protocol, sslPolicy }) => ({
    label: `Listener ${port}`,
    value: [protocol, sslPolicy].filter(Boolean).join(' '),
    object: awsRef('Listener', arn),
    means: 'ready',
    since: topology.loadBalancer?.createdAt,
  }));

const sentence = (tlsPorts: readonly number[], service: Service): string =>
  tlsPorts.length > 0
    ? `The load balancer ends TLS on port ${tlsPorts.join(', ')} as asked.`
    : `The load balancer listens on port ${servicePorts(service)
        .map(({ port }) => port)
        .join(', ')} without TLS, as asked.`;

/** When the settings may last have been changed on purpose, as far as objects tell. */
const settingsSince = ({ topology }: Observation): string | undefined =>
  newestTime([
    changedOrAppliedAt(topology),
    topology.envoyProxy?.metadata.creationTimestamp,
    topology.gateway?.metadata.creationTimestamp,
  ]);

/** Hop 7: the listeners are there, with TLS as asked. @internal */
export const listener: HopAssessor = {
  hop: 'listener',
  reads: ['elbv2'],
  usualSeconds: 180,
  assess: observation => {
    const { topology, now } = observation;
    const { service, loadBalancer: found } = topology;
    if (!service || !found) {
      return { ready: '', facts: [waitingForService(topology, now)] };
    }
    const tlsPorts = tlsPortsOf(service);
    const since = settingsSince(observation);
    const drift = nlbDrift(service, found, topology.listeners).filter(
      ({ hop }) => hop === 'listener',
    );
    return {
      ready: sentence(tlsPorts, service),
      facts: [
        ...presentFacts(observation),
        ...differenceFacts(drift, appPortsOf(service), since, now),
        ...plainHttps(service, observation, tlsPorts),
      ],
    };
  },
};
