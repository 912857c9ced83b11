import { writeNlbAnnotations, type NlbSettings } from '../edge';
import { aManagedService, aMeta } from '../testUtils';
import { isSameSetting } from './isSameSetting';

const same = (
  option: keyof NlbSettings,
  settings: NlbSettings,
  [onService, live]: readonly [string, string],
) =>
  isSameSetting({
    ...{ option, onService, live },
    service: aManagedService({
      metadata: aMeta({
        name: 'envoy',
        annotations: writeNlbAnnotations(settings),
      }),
    }),
  });

/** Ports end TLS only where there is a certificate. */
const tls = (port: string): NlbSettings => ({
  tlsPorts: [port],
  certificates: ['arn:aws:acm:eu-west-1:123456789012:certificate/1'],
});

describe('isSameSetting', () => {
  it.each<[keyof NlbSettings, NlbSettings, [string, string], boolean]>([
    ['scheme', {}, ['internal', 'internal'], true],
    ['scheme', {}, ['internal', 'internet-facing'], false],
    ['healthCheckProtocol', {}, ['http', 'HTTP'], true],
    ['certificates', {}, ['b, a,c', 'b,c,a'], true],
    ['certificates', {}, ['b, a', 'a,b'], false],
    ['certificates', {}, ['a', 'a,b'], false],
    ['certificates', {}, ['a,b', 'a'], false],
    ['tlsPorts', tls('443'), ['443', '443'], true],
    ['tlsPorts', tls('http-443'), ['http-443', '443'], true],
    ['tlsPorts', tls('443'), ['443', 'none'], false],
    ['tlsPorts', tls('443'), ['443', '443,80'], false],
    ['tlsPorts', { tlsPorts: ['443'] }, ['443', 'none'], true],
    ['subnets', {}, ['subnet-2,subnet-1', 'subnet-1,subnet-2'], true],
    ['subnets', {}, ['subnet-1', 'subnet-1,subnet-2'], false],
    ['securityGroups', {}, ['sg-1', 'sg-1,sg-2'], true],
    ['securityGroups', {}, ['sg-1,sg-3', 'sg-1,sg-2'], false],
    ['securityGroups', {}, ['sg-1', 'sg-1,sg-2,sg-3'], false],
    ['tags', {}, ['team=pay', 'team=Pay'], false],
    ['tags', {}, ['team=pay', 'none'], false],
    ['accessLogPrefix', {}, ['Pay', 'pay'], false],
    ['healthCheckPort', {}, ['http-443', '10443'], true],
    ['healthCheckPort', {}, ['http-443', '10080'], false],
    ['healthCheckPort', {}, ['traffic-port', 'traffic-port'], true],
    ['healthCheckPort', {}, ['19003', 'traffic-port'], false],
    ['proxyProtocolPorts', {}, ['http-443', '443'], true],
    ['proxyProtocolPorts', {}, ['443', '443,80'], false],
    ['proxyProtocolPorts', {}, ['443', 'none'], false],
    ['proxyProtocol', {}, ['true', '*'], false],
    ['eipAllocations', {}, ['eipalloc-1', 'eipalloc-2'], false],
    [
      'healthCheckPath',
      { healthCheckProtocol: 'http' },
      ['/Ready', '/ready'],
      false,
    ],
    ['tags', {}, ['team=pay', 'owner=x,team=pay'], true],
    ['tags', {}, ['team=pay', 'team=shop'], false],
    ['deregistrationDelaySeconds', {}, ['60', '300 | 60'], false],
  ])('compares %s of %j: %j is %s', (option, settings, texts, expected) => {
    expect(same(option, settings, texts)).toBe(expected);
  });

  it.each<[string, keyof NlbSettings, NlbSettings, [string, string]]>([
    ['subnets by name', 'subnets', {}, ['public-a,subnet-1', 'subnet-1']],
    ['groups by name', 'securityGroups', {}, ['web', 'sg-1']],
    [
      'a check on a port the Service does not have',
      'healthCheckPort',
      {},
      ['http-9999', '10443'],
    ],
    [
      'a path that no check asks for',
      'healthCheckPath',
      { healthCheckProtocol: 'tcp' },
      ['/ready', '/ready'],
    ],
    ['a path whose check is unsaid', 'healthCheckPath', {}, ['/a', '/b']],
    [
      'an attribute that another annotation beats',
      'proxyProtocolV2',
      { proxyProtocolPorts: ['443'] },
      ['false', 'true'],
    ],
  ])('cannot tell of %s', (_case, option, settings, texts) => {
    expect(same(option, settings, texts)).toBeUndefined();
  });
});
