import { requestFieldNames } from './schema/requestFields';
import { suggestName } from './suggestName';

describe('suggestName', () => {
  it.each([
    ['hostname', 'hostnames'],
    ['hostNames', 'hostnames'],
    ['shceme', 'scheme'],
    ['replica', 'replicas'],
    ['sslpolicy', 'sslPolicy'],
    ['loadbalancername', 'loadBalancerName'],
    ['allowedCIDR', 'allowedCidrs'],
  ])('finds for %s the field %s', (name, field) => {
    expect(suggestName(name, requestFieldNames())).toBe(field);
  });

  it.each(['colour', 'x', 'apiVersion', '', 'z'.repeat(500)])(
    'finds nothing near %s',
    name => {
      expect(suggestName(name, requestFieldNames())).toBeUndefined();
    },
  );

  it('takes the first by the alphabet of equally near names', () => {
    expect(suggestName('abx', ['abz', 'aby'])).toBe('aby');
  });
});
