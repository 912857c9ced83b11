import type { HopState } from '../../hops';
import type { EdgeProbe, ProbedTls } from '../../snapshot';
import type { Fact } from '../Fact';
import type { HopAssessor, Observation } from '../HopAssessor';
import {
  judgeProbe,
  ownProbes,
  probeUrl,
  type ProbeVerdict,
} from '../judgeProbe';
import { hostnameRef } from '../objectRefs';
import { waitingForService } from '../waitingForService';

/** An error on some path may be the application's own; it is told and colours nothing. */
const STATES: Readonly<Record<ProbeVerdict, HopState>> = {
  answered: 'ready',
  hidden: 'notChecked',
  unreached: 'degraded',
  unanswered: 'degraded',
  strangeCertificate: 'degraded',
  endedCertificate: 'degraded',
  failing: 'notChecked',
};

const SENTENCES: Readonly<
  Record<Exclude<ProbeVerdict, 'answered'>, (url: string) => string>
> = {
  hidden: url =>
    `Not judged: the portal gets no connection to ${url}, which may just be out of its reach.`,
  unreached: url => `The portal gets no connection to ${url}.`,
  unanswered: url => `The portal gets a connection to ${url} and no answer.`,
  strangeCertificate: url =>
    `The certificate that ${url} shows does not cover the name.`,
  endedCertificate: url => `The certificate that ${url} shows has run out.`,
  failing: url =>
    `Not judged: ${url} answers with an error, which may be the application’s own.`,
};

const tlsText = ({
  version,
  alpn,
  certificateNames,
  issuer,
  notAfter,
}: ProbedTls): string[] => [
  alpn ? `${version} with ${alpn}` : version,
  `certificate of ${certificateNames.join(', ') || 'no name'}${
    issuer ? ` by ${issuer}` : ''
  } until ${notAfter}`,
];

const outcomeText = ({ outcome }: EdgeProbe): string => {
  switch (outcome.reached) {
    case 'nothing':
      return `no connection: ${outcome.reason}`;
    case 'connection':
      return `no answer: ${outcome.reason}`;
    case 'answer':
      return [
        `status ${outcome.status}${
          outcome.location ? ` to ${outcome.location}` : ''
        }`,
        ...(outcome.tls ? tlsText(outcome.tls) : []),
      ].join('; ');
    default:
      return outcome satisfies never;
  }
};

const probeFact = ({ topology, now }: Observation, probe: EdgeProbe): Fact => {
  const verdict = judgeProbe(topology, probe, now);
  return {
    label: probeUrl(probe),
    value: outcomeText(probe),
    object: hostnameRef(probe.hostname),
    means: STATES[verdict],
    sentence:
      verdict === 'answered' ? undefined : SENTENCES[verdict](probeUrl(probe)),
  };
};

const unasked: Fact = {
  label: 'Requests',
  value: 'none',
  means: 'notChecked',
  sentence: 'Not checked: the edge has no host name that could be asked.',
};

const factsOf = (observation: Observation): readonly Fact[] => {
  const { topology, now } = observation;
  const probes = ownProbes(topology);
  if (probes.length > 0) {
    return probes.map(probe => probeFact(observation, probe));
  }
  return topology.service?.hostnames.length
    ? [unasked]
    : [waitingForService(topology, now)];
};

/** Hop 13: what the portal's own requests show, seen from where the portal is. @internal */
export const probe: HopAssessor = {
  hop: 'probe',
  reads: ['probe', 'gateways', 'httproutes', 'services', 'elbv2'],
  without: 'no request is sent',
  assess: observation => {
    const facts = factsOf(observation);
    const answered = facts
      .filter(({ means }) => means === 'ready')
      .map(({ label }) => label);
    return {
      ready: `Requests of the portal to ${answered.join(
        ' and ',
      )} are answered.`,
      facts,
    };
  },
};
