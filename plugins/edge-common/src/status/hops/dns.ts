import type { HopState } from '../../hops';
import type { EdgeTopology } from '../../topology';
import type { Fact } from '../Fact';
import type { HopAssessor, Observation } from '../HopAssessor';
import {
  judgeName,
  leadableSince,
  NAME_FAULTS,
  plainHostnames,
  type NameJudgement,
  type NameMeaning,
} from '../judgeName';
import { balancerName, findResolved } from '../nameVerdict';
import { hostnameRef } from '../objectRefs';
import { waitingForService } from '../waitingForService';

const STATES: Readonly<Record<NameMeaning, HopState>> = {
  right: 'ready',
  unknown: 'unknown',
  arriving: 'progressing',
  hidden: 'notChecked',
  unsaid: 'notChecked',
  wrong: 'degraded',
  lost: 'broken',
};

/** External-dns looks once a minute, and resolvers remember for a while that there was no record. */
const USUAL_SECONDS = 120;

const sentenceOf = (
  hostname: string,
  { verdict, means }: NameJudgement,
): string | undefined => {
  if (means === 'right') {
    return undefined;
  }
  if (verdict === 'unknown' || verdict === 'here') {
    return `Cannot tell: where ${hostname} leads has not been compared with the load balancer yet.`;
  }
  switch (means) {
    case 'arriving':
      return `${hostname} has no record yet.`;
    case 'hidden':
      return `Not judged: the portal’s resolver finds no record of ${hostname}, which a private zone may have.`;
    case 'unsaid':
      return `Not judged: ${hostname} does not lead straight to the load balancer, and nothing says where it is meant to lead.`;
    case 'wrong':
    case 'lost':
    case 'unknown':
      return `${hostname} does not lead to the load balancer, because ${NAME_FAULTS[verdict]}.`;
    default:
      return means satisfies never;
  }
};

const answerOf = (topology: EdgeTopology, hostname: string): string => {
  const resolved = findResolved(topology, hostname);
  const { aliases = [], addresses = [] } = resolved ?? {};
  const found = [...aliases, ...addresses].join(', ');
  return found || (resolved ? 'no record' : 'not answered');
};

const nameFact = (observation: Observation, hostname: string): Fact => {
  const { topology } = observation;
  const judgement = judgeName(observation, hostname);
  const { means } = judgement;
  return {
    label: hostname,
    value: answerOf(topology, hostname),
    expected: means === 'right' ? undefined : balancerName(topology),
    object: hostnameRef(hostname),
    means: STATES[means],
    since: means === 'arriving' ? leadableSince(topology) : undefined,
    sentence: sentenceOf(hostname, judgement),
  };
};

/** While another name leads here, some clients still arrive. */
const softenSome = (facts: readonly Fact[]): readonly Fact[] =>
  facts.every(({ means }) => means === 'broken')
    ? facts
    : facts.map(fact =>
        fact.means === 'broken' ? { ...fact, means: 'degraded' } : fact,
      );

const readySentence = ({ dns }: Observation): string =>
  dns === undefined || dns === 'direct'
    ? 'The host names lead to the load balancer.'
    : `The host names lead where they are meant to: ${dns}.`;

const noName: Fact = {
  label: 'Host names',
  value: 'none that could be looked up',
  means: 'notChecked',
  sentence: 'Not checked: the edge has no host name that could be looked up.',
};

/** Hop 12: clients that look up the host names are led where this edge expects it. @internal */
export const dns: HopAssessor = {
  hop: 'dns',
  reads: ['resolver', 'gateways', 'httproutes', 'services', 'elbv2'],
  without: 'names are not resolved',
  usualSeconds: USUAL_SECONDS,
  assess: observation => {
    const { topology, now } = observation;
    const names = plainHostnames(topology);
    const ready = readySentence(observation);
    if (names.length === 0) {
      return { ready, facts: [noName] };
    }
    return {
      ready,
      facts: balancerName(topology)
        ? softenSome(names.map(name => nameFact(observation, name)))
        : [waitingForService(topology, now)],
    };
  },
};
