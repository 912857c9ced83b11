import { edgePolicySchema } from './EdgePolicy';
import { leastTlsMinor } from './leastTlsMinor';

const OLD = 'ELBSecurityPolicy-2016-08';
const TLS_1_2 = 'ELBSecurityPolicy-TLS13-1-2-2021-06';
const TLS_1_3 = 'ELBSecurityPolicy-TLS13-1-3-2021-06';

const least = (policy: unknown) =>
  leastTlsMinor(edgePolicySchema.parse(policy));

it.each([
  ['nothing', {}, undefined],
  ['a TLS version as the floor', { floors: { sslPolicy: '1.3' } }, 3],
  ['a policy as the floor', { floors: { sslPolicy: TLS_1_2 } }, 2],
  ['one policy for all', { locked: { sslPolicy: TLS_1_3 } }, 3],
  ['a list of policies', { allowed: { sslPolicy: [TLS_1_3, TLS_1_2] } }, 2],
  ['an open list', { allowed: { sslPolicy: ['*'] } }, undefined],
  ['an empty list', { allowed: { sslPolicy: [] } }, undefined],
  ['a list that lets old ones in', { allowed: { sslPolicy: [OLD] } }, 0],
  [
    'two bounds, of which the stricter holds',
    { floors: { sslPolicy: '1.2' }, locked: { sslPolicy: TLS_1_3 } },
    3,
  ],
  ['a floor of something else', { floors: { replicas: 2 } }, undefined],
  ['a floor that is no version', { floors: { sslPolicy: 2 } }, undefined],
])('the least version of TLS is known from %s', (_, policy, expected) => {
  expect(least(policy)).toBe(expected);
});
