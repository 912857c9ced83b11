import {
  aLoadBalancerListener,
  LOAD_BALANCER_ARN,
  targetGroupArn,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';

import { awsClientsOf } from '../__fixtures__/awsClientsOf';
import { startAwsServer, type AwsServer } from '../__fixtures__/awsServer';
import type { AwsClients } from './createAwsClients';
import {
  fetchLoadBalancerAttributes,
  fetchTargetGroupAttributes,
} from './fetchAttributes';
import { fetchListeners } from './fetchListeners';
import { fetchLoadBalancers } from './fetchLoadBalancers';
import { fetchTags } from './fetchTags';
import { fetchTargetGroups } from './fetchTargetGroups';
import { fetchTargetHealth } from './fetchTargetHealth';

const GROUP = targetGroupArn(443);

describe('what was deleted since it was named', () => {
  let server: AwsServer;
  let clients: AwsClients;

  beforeEach(async () => {
    server = await startAwsServer();
    clients = awsClientsOf(server.url);
  });
  afterEach(async () => {
    clients.destroy();
    await server.stop();
  });

  it.each([
    ['load balancers', fetchLoadBalancers, LOAD_BALANCER_ARN],
    ['tags', fetchTags, LOAD_BALANCER_ARN],
    ['listeners', fetchListeners, LOAD_BALANCER_ARN],
    [
      'attributes of load balancers',
      fetchLoadBalancerAttributes,
      LOAD_BALANCER_ARN,
    ],
    ['target groups', fetchTargetGroups, GROUP],
    ['attributes of target groups', fetchTargetGroupAttributes, GROUP],
    ['target health', fetchTargetHealth, GROUP],
  ] as const)(
    'is an answer about %s, and hides nothing that still exists',
    async (_, fetch, present) => {
      const gone = [1, 2, 3].map(index => `${present}-${index}`);
      const [first, ...others] = gone;
      const found = await fetch(clients.elbv2, [first, present, ...others]);
      expect([...found.keys()]).toEqual([first, present, ...others]);
      expect(gone.map(arn => found.get(arn))).toEqual(
        gone.map(() => undefined),
      );
      expect(found.get(present)).toBeDefined();
    },
  );

  it('leaves the other listeners when one goes between two calls', async () => {
    server.fault('DescribeListenerCertificates', 'gone');
    const found = await fetchListeners(clients.elbv2, [LOAD_BALANCER_ARN]);
    expect(found.get(LOAD_BALANCER_ARN)).toMatchObject([
      { port: 80, arn: aLoadBalancerListener(80).arn },
    ]);
  });

  it('does not take a refusal for a deletion', async () => {
    server.fault('DescribeListenerCertificates', 'denied');
    await expect(
      fetchListeners(clients.elbv2, [LOAD_BALANCER_ARN]),
    ).rejects.toMatchObject({ name: 'AccessDenied' });
  });
});
