import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  LOAD_BALANCER_HOSTNAME,
  targetGroupArn,
  CERTIFICATE_ARN,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod/v3';

import { awsClientsOf } from './__fixtures__/awsClientsOf';
import { startAwsServer } from './__fixtures__/awsServer';
import { until } from './__fixtures__/until';
import { createAwsCollector } from './aws/AwsCollector';
import { fetchInventory } from './aws/fetchInventory';
import { isFetched } from './cluster/fetchObject';
import { systemClock } from './clock/Clock';
import { kindsOf } from './sources/connectCluster';

const readme = readFileSync(join(__dirname, '..', 'README.md'), 'utf8');

const blocks = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].flatMap(
  ([, text]) => parseAllDocuments(text).map(document => document.toJS()),
);

const roleSchema = z.object({
  kind: z.literal('ClusterRole'),
  rules: z.array(
    z.object({
      apiGroups: z.array(z.string()),
      resources: z.array(z.string()),
      verbs: z.array(z.string()),
    }),
  ),
});
const policySchema = z.object({
  Statement: z.array(z.object({ Action: z.array(z.string()) })),
});
const find = <T extends z.ZodTypeAny>(schema: T): z.output<T> => {
  const found = blocks.find(block => schema.safeParse(block).success);
  return schema.parse(found);
};

describe('the README', () => {
  it('grants exactly the kinds that are watched, and single objects of those in maps', () => {
    const granted = find(roleSchema).rules.flatMap(
      ({ apiGroups, resources, verbs }) =>
        apiGroups.flatMap(group =>
          resources.map(resource => [group, resource, verbs.join()]),
        ),
    );
    expect(granted.sort()).toEqual(
      kindsOf({ loadBalancerController: undefined })
        .map(kind => [
          kind.group,
          kind.part,
          isFetched(kind) ? 'get,list,watch' : 'list,watch',
        ])
        .sort(),
    );
  });

  it('grants exactly the AWS calls that are made', async () => {
    const server = await startAwsServer();
    const stopped = new AbortController();
    const wants = {
      targetGroupArns: [targetGroupArn(443)],
      ...{ certificateArns: [], subnetIds: [] },
    };
    const collector = createAwsCollector({
      accountId: '123456789012',
      region: 'eu-west-1',
      clients: awsClientsOf(server.url),
      clock: systemClock,
      freshness: { hot: 60, warm: 60, cold: 60, certificates: 60 },
      roundMs: 5,
      tierOf: () => 'hot',
      onChange: () => undefined,
    });
    collector.want('by-binding', { ...wants, hostnames: [] });
    collector.want('by-name', {
      targetGroupArns: [],
      hostnames: [LOAD_BALANCER_HOSTNAME],
      ...{ certificateArns: [CERTIFICATE_ARN], subnetIds: [] },
    });
    collector.run(stopped.signal);
    await until(() => {
      expect(collector.isAnswered('by-name')).toBe(true);
      expect(collector.snapshot('by-name').parts.ec2?.state).toBe('read');
    });
    await fetchInventory(awsClientsOf(server.url).elbv2);
    stopped.abort();
    await server.stop();

    const granted = find(policySchema).Statement[0].Action.map(
      action => action.split(':')[1],
    );
    expect([...granted].sort()).toEqual([...new Set(server.calls)].sort());
  });
});
