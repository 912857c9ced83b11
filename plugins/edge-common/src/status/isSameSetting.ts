import type { NlbSettings } from '../edge';
import type { Service } from '../snapshot';
import { askedSettings } from './askedSettings';
import { tlsPortsOf } from './servicePorts';

interface Compared {
  readonly option: keyof NlbSettings;
  readonly service: Service;
  /** The value on the Service, as an annotation spells it. */
  readonly onService: string;
  /** What AWS has in the same spelling; see `liveSetting`. */
  readonly live: string;
}

const itemsOf = (text: string): Set<string> =>
  new Set(
    text
      .toLowerCase()
      .split(',')
      .map(item => item.trim()),
  );

const holds = (all: ReadonlySet<string>, some: ReadonlySet<string>): boolean =>
  [...some].every(item => all.has(item));

const isEqual = (one: string, other: string): boolean => {
  const [a, b] = [itemsOf(one), itemsOf(other)];
  return holds(a, b) && holds(b, a);
};

/** The controller adds groups and tags of its own; whatever is asked must be among them. */
const isWithin = (some: string, all: string): boolean =>
  holds(itemsOf(all), itemsOf(some));

/** Of its own the controller adds one group, which all its load balancers share. */
const addsAtMostOne = (asked: string, live: string): boolean =>
  itemsOf(live).size <= itemsOf(asked).size + 1;

const partsOf = (text: string): Set<string> =>
  new Set(text.split(',').map(item => item.trim()));

/** A check may be asked on a port of the Service by its name: then pods or nodes have its number. */
const isSamePort = (
  { ports }: Service,
  onService: string,
  live: string,
): boolean | undefined => {
  if (onService === 'traffic-port' || /^\d+$/.test(onService)) {
    return isEqual(onService, live);
  }
  const named = ports.find(({ name }) => name === onService);
  const numbers = [named?.targetPort, named?.nodePort].filter(
    port => typeof port === 'number',
  );
  return numbers.length > 0 ? numbers.map(String).includes(live) : undefined;
};

/** Ports that are asked for by name or number, by number. */
const portNumbers = ({ ports }: Service, onService: string): string =>
  [...partsOf(onService)]
    .map(entry => ports.find(({ name }) => name === entry)?.port ?? entry)
    .join(',');

/** The default certificate, which clients get that name no host. */
const firstOf = (text: string): string => text.split(',')[0].trim();

const allStartWith = (text: string, prefix: string): boolean =>
  text.split(',').every(item => item.trim().startsWith(prefix));

/**
 * Whether another setting makes this one mean nothing: what a check that only connects should
 * ask for, and an attribute under the annotation that beats it.
 * @internal
 */
export const isMeaningless = (
  option: keyof NlbSettings,
  asked: NlbSettings,
): boolean => {
  switch (option) {
    case 'healthCheckPath':
    case 'successCodes':
      return !asked.healthCheckProtocol?.toLowerCase().startsWith('http');
    case 'proxyProtocolV2':
      return (asked.proxyProtocol ?? asked.proxyProtocolPorts) !== undefined;
    default:
      return false;
  }
};

/**
 * Whether AWS has a setting as the Service carries it; `undefined` where the two cannot be
 * compared: names that stand for ids, or a value that another setting makes meaningless.
 * @internal
 */
export const isSameSetting = ({
  option,
  service,
  onService,
  live,
}: Compared): boolean | undefined => {
  if (isMeaningless(option, askedSettings(service))) {
    return undefined;
  }
  switch (option) {
    case 'tlsPorts':
      return isEqual(tlsPortsOf(service).join(',') || 'none', live);
    case 'certificates':
      return isEqual(onService, live) && firstOf(onService) === firstOf(live);
    case 'subnets':
      return allStartWith(onService, 'subnet-')
        ? isEqual(onService, live)
        : undefined;
    case 'securityGroups':
      return allStartWith(onService, 'sg-')
        ? isWithin(onService, live) && addsAtMostOne(onService, live)
        : undefined;
    case 'healthCheckPath':
    case 'accessLogPrefix':
      return onService.trim() === live;
    case 'tags':
      return live !== 'none' && holds(partsOf(live), partsOf(onService));
    case 'healthCheckPort':
      return isSamePort(service, onService, live);
    case 'proxyProtocolPorts':
      return isEqual(portNumbers(service, onService), live);
    default:
      return isEqual(onService, live);
  }
};
