import { readFileSync } from 'fs';
import { dirname, join } from 'path';

import {
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  CreateTargetGroupCommand,
  ElasticLoadBalancingV2Client,
  ModifyLoadBalancerAttributesCommand,
  RegisterTargetsCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { AwsSnapshot } from '@tls-edge/backstage-plugin-edge-common';

import { readAwsSnapshot } from '../__testUtils__/readAwsSnapshot';
import { certificate, startAws } from './__testUtils__/startAws';
import type { StartedAws } from './__testUtils__/startAws';

const REGION = 'us-east-1';
const RECORDINGS = join(
  dirname(
    require.resolve('@tls-edge/backstage-plugin-edge-common/package.json'),
  ),
  'src/__fixtures__/recordings',
);

const readRecording = (name: string): AwsSnapshot =>
  JSON.parse(readFileSync(join(RECORDINGS, `${name}.json`), 'utf8')).aws;

/** Ids and times differ from run to run; the emulator's attributes are fewer than those of AWS. */
const comparable = ({ loadBalancers, listeners, targetGroups }: AwsSnapshot) =>
  JSON.parse(
    JSON.stringify({ loadBalancers, listeners, targetGroups }, (key, value) => {
      if (['attributes', 'createdAt', 'canonicalHostedZoneId'].includes(key)) {
        return undefined;
      }
      if (key === 'zone') {
        return undefined;
      }
      return typeof value === 'string'
        ? value.replace(/[/-][0-9a-f]{16}\b/g, '/<id>')
        : value;
    }),
  );

const byText = (a: unknown, b: unknown) =>
  JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;

const sorted = (snapshot: ReturnType<typeof comparable>) =>
  Object.fromEntries(
    Object.entries(snapshot).map(([part, items]) => [
      part,
      [...(items as unknown[])].sort(byText),
    ]),
  );

const toPairs = (record: Readonly<Record<string, string>>) =>
  Object.entries(record).map(([Key, Value]) => ({ Key, Value }));

/** Makes through the SDK what the load balancer controller had made when the recording was taken. */
async function replay(
  elb: ElasticLoadBalancingV2Client,
  recording: AwsSnapshot,
): Promise<void> {
  const arns = new Map<string, string>();
  for (const wanted of recording.loadBalancers) {
    const { LoadBalancers } = await elb.send(
      new CreateLoadBalancerCommand({
        Name: wanted.name,
        Type: 'network',
        Scheme: wanted.scheme,
        Subnets: wanted.zones.map(({ subnetId }) => subnetId),
        SecurityGroups: [...wanted.securityGroups],
        Tags: toPairs(wanted.tags),
      }),
    );
    const arn = LoadBalancers?.[0].LoadBalancerArn ?? '';
    arns.set(wanted.arn, arn);
    await elb.send(
      new ModifyLoadBalancerAttributesCommand({
        LoadBalancerArn: arn,
        Attributes: toPairs(wanted.attributes),
      }),
    );
  }
  for (const wanted of recording.targetGroups) {
    const { healthCheck } = wanted;
    const { TargetGroups } = await elb.send(
      new CreateTargetGroupCommand({
        Name: wanted.name,
        Protocol: 'TCP',
        Port: wanted.port,
        TargetType: 'ip',
        HealthCheckProtocol: healthCheck.protocol === 'HTTP' ? 'HTTP' : 'TCP',
        HealthCheckPort: healthCheck.port,
        HealthCheckPath: healthCheck.path,
        HealthCheckIntervalSeconds: healthCheck.intervalSeconds,
        HealthyThresholdCount: healthCheck.healthyThreshold,
        UnhealthyThresholdCount: healthCheck.unhealthyThreshold,
      }),
    );
    const arn = TargetGroups?.[0].TargetGroupArn ?? '';
    arns.set(wanted.arn, arn);
    if (wanted.targets.length > 0) {
      await elb.send(
        new RegisterTargetsCommand({
          TargetGroupArn: arn,
          Targets: wanted.targets.map(({ id, port }) => ({
            Id: id,
            Port: port,
          })),
        }),
      );
    }
  }
  for (const wanted of recording.listeners) {
    await elb.send(
      new CreateListenerCommand({
        LoadBalancerArn: arns.get(wanted.loadBalancerArn),
        Port: wanted.port,
        Protocol: wanted.protocol === 'TLS' ? 'TLS' : 'TCP',
        SslPolicy: wanted.sslPolicy,
        Certificates: wanted.certificateArns.map(arn => ({
          CertificateArn: arn,
        })),
        DefaultActions: wanted.targetGroupArns.map(arn => ({
          Type: 'forward',
          TargetGroupArn: arns.get(arn),
        })),
      }),
    );
  }
}

describe('recordings', () => {
  let aws: StartedAws;
  let elb: ElasticLoadBalancingV2Client;
  beforeEach(async () => {
    aws = await startAws();
    elb = new ElasticLoadBalancingV2Client(aws.connection(REGION));
  });
  afterEach(async () => {
    elb.destroy();
    await aws.stop();
  });

  it.each([
    'form-a-webhook',
    'form-b',
    'fault1b-ssl-ports-8443-after-good',
    'fault2-bad-cert-arn',
    'fault3-redirect-no-sectionname',
    'fault4-backend-missing',
    'fault5-https-no-tls',
  ])('%s comes out as it was recorded', async name => {
    const recording = readRecording(name);
    const certificates = [
      ...recording.listeners.flatMap(({ certificateArns }) => certificateArns),
      'arn:aws:acm:us-east-1:123456789012:certificate/any',
    ];
    const { certificates: store } = aws.server.account.region(REGION);
    certificates.forEach(arn => store.set(arn, certificate({ arn })));
    await replay(elb, recording);
    aws.advance(600);
    const found = await readAwsSnapshot(aws.server.url, {
      region: REGION,
      certificates: { recorded: certificates[0] },
    });
    expect(sorted(comparable(found))).toEqual(sorted(comparable(recording)));
    found.loadBalancers.forEach(({ attributes }, index) =>
      expect(attributes).toMatchObject(
        recording.loadBalancers[index].attributes,
      ),
    );
  });
});
