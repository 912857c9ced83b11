import fc from 'fast-check';

import { anyNlbSettings } from './__fixtures__/anyNlbSettings';
import { NLB_OPTIONS } from './nlbOptions';
import { readNlbAnnotations } from './readNlbAnnotations';
import { readNlbAsks } from './readNlbAsks';
import { writeNlbAnnotations } from './writeNlbAnnotations';

const beta = (name: string) => `service.beta.kubernetes.io/${name}`;
const one = (key: string, text: string) => readNlbAsks({ [key]: text });

describe('what annotations ask of the NLB, piece by piece', () => {
  it.each([
    [
      'a row',
      beta('aws-load-balancer-scheme'),
      ' internal ',
      { option: 'scheme', annotation: 'scheme', text: 'internal' },
    ],
    [
      'a row under the weaker prefix',
      'service.kubernetes.io/aws-load-balancer-scheme',
      'internal',
      { option: 'scheme', text: 'internal' },
    ],
    [
      'address ranges, whose key is shorter',
      beta('load-balancer-source-ranges'),
      '10.0.0.0/8',
      { option: 'allowedCidrs' },
    ],
    [
      'a value that no row can hold',
      beta('aws-load-balancer-healthcheck-interval'),
      'often',
      { option: 'healthCheckInterval', text: 'often' },
    ],
    [
      'a deprecated form of an attribute',
      beta('aws-load-balancer-access-log-enabled'),
      'true',
      { option: 'accessLogs', annotation: 'accessLogOld' },
    ],
    [
      'an attribute with a row',
      beta('aws-load-balancer-attributes'),
      'deletion_protection.enabled=true',
      {
        option: 'deletionProtection',
        attribute: 'deletion_protection.enabled',
        text: 'true',
      },
    ],
    [
      'an attribute without a row',
      beta('aws-load-balancer-attributes'),
      'ipv6.deny_all_igw_traffic=true',
      {
        option: undefined,
        annotation: 'attributes',
        attribute: 'ipv6.deny_all_igw_traffic',
      },
    ],
    [
      'an annotation without a row',
      beta('aws-load-balancer-listener-attributes'),
      'x',
      { option: undefined, annotation: 'listenerAttributes' },
    ],
    [
      'an annotation of one port',
      beta('aws-load-balancer-target-group-attributes.443'),
      'stickiness.enabled=true',
      { text: 'stickiness.enabled=true' },
    ],
  ])('has %s', (_, key, text, expected) => {
    expect(one(key, text)).toEqual([expect.objectContaining(expected)]);
  });

  it('has one entry for each key of a map', () => {
    expect(
      one(
        beta('aws-load-balancer-target-group-attributes'),
        'stickiness.enabled=true, stickiness.type=source_ip',
      ).map(({ option }) => option),
    ).toEqual(['stickiness', 'stickinessType']);
  });

  it.each(['tls-edge.dev/request-hash', 'actions.TCP-80', 'aws-load-balancer'])(
    'leaves out %s, which the controller does not read here',
    key => {
      expect(one(key, 'x')).toEqual([]);
    },
  );

  it('has each row that is read, and no other', () => {
    fc.assert(
      fc.property(anyNlbSettings, settings => {
        const annotations = writeNlbAnnotations(settings);
        const rows = readNlbAsks(annotations).map(({ option }) => option);

        expect([...rows].sort()).toEqual(
          Object.keys(readNlbAnnotations(annotations)).sort(),
        );
        rows.forEach(row =>
          expect(row === undefined || row in NLB_OPTIONS).toBe(true),
        );
      }),
    );
  });
});
