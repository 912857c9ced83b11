import type { TargetGroup } from '../../snapshot';
import { aHop, aTargetGroup } from '../../testUtils';
import { healthCheckFacts } from './healthCheckFacts';

const group = (check: Partial<TargetGroup['healthCheck']>, port = 443) =>
  aTargetGroup(port, {
    healthCheck: { ...aTargetGroup().healthCheck, path: undefined, ...check },
  });

describe('what the health of targets rests on', () => {
  it.each([
    [
      { protocol: 'HTTP', port: '19003', path: '/ready' },
      'HTTP on port 19003, not the port of the traffic, path /ready',
    ],
    [
      { protocol: 'TCP', port: 'traffic-port' },
      'TCP on the port of the traffic',
    ],
    [{ protocol: 'TCP', port: '10443' }, 'TCP on the port of the traffic'],
    [
      { protocol: 'HTTPS', port: 'traffic-port', path: '/' },
      'HTTPS on the port of the traffic, path /',
    ],
    [
      { protocol: 'tcp', port: '8080' },
      'TCP on port 8080, not the port of the traffic',
    ],
  ])('of %j is said: %s', (check, value) => {
    expect(healthCheckFacts([group(check)])).toEqual([
      expect.objectContaining({ value, means: 'notChecked' }),
    ]);
  });

  it('is said once where all groups ask the same, and of each where they do not', () => {
    const ready = { protocol: 'HTTP', port: '19003', path: '/ready' };
    const tcp = { protocol: 'TCP', port: 'traffic-port' };

    expect(healthCheckFacts([group(ready, 80), group(ready)])).toHaveLength(1);
    expect(healthCheckFacts([group(tcp, 80), group(ready)])).toHaveLength(2);
  });

  it('stands beside healthy targets and takes nothing from them', () => {
    const hop = aHop('targets');

    expect(hop.state).toBe('ready');
    expect(hop.evidence).toContainEqual({
      verdict: 'neutral',
      label: 'Health check',
      value: 'HTTP on port 19003, not the port of the traffic, path /ready',
      expected: undefined,
      object: undefined,
    });
  });
});
