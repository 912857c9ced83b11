import type { AwsSnapshot } from '@tls-edge/backstage-plugin-edge-common';
import { z } from 'zod/v3';

import type { AwsCall } from './recordAws';
import { renderEc2 } from './renderEc2';

const items = <K extends string>(field: K) =>
  z.array(
    z
      .object({})
      .extend({ [field]: z.string() })
      .passthrough(),
  );

const listenerSchema = z
  .object({ ListenerArn: z.string(), LoadBalancerArn: z.string() })
  .passthrough();
const answerSchema = z.object({
  LoadBalancers: items('LoadBalancerArn').optional(),
  TargetGroups: items('TargetGroupArn').optional(),
  Listeners: z.array(listenerSchema).optional(),
  Certificates: z.array(z.unknown()).optional(),
  Attributes: z.array(z.unknown()).optional(),
  TagDescriptions: z.array(z.unknown()).optional(),
  TargetHealthDescriptions: z.array(z.unknown()).optional(),
  Certificate: z.unknown(),
});
type Answer = z.infer<typeof answerSchema>;

const inputSchema = z.object({
  LoadBalancerArn: z.string().optional(),
  TargetGroupArn: z.string().optional(),
  ListenerArn: z.string().optional(),
  CertificateArn: z.string().optional(),
});

type Answered = Answer & { readonly input: z.infer<typeof inputSchema> };

const answersOf = (calls: readonly AwsCall[], command: string): Answered[] =>
  calls
    .filter(call => call.command === `${command}Command` && call.output)
    .map(({ input, output }) => ({
      ...answerSchema.parse(output),
      input: inputSchema.parse(input),
    }));

/** Pages of one question joined, by the ARN it was about. */
const byArn = (
  answers: readonly Answered[],
  arnOf: (answer: Answered) => string | undefined,
  read: (answer: Answered) => readonly unknown[] | undefined,
): Record<string, unknown[]> => {
  const all: Record<string, unknown[]> = {};
  for (const answer of answers) {
    const arn = arnOf(answer);
    if (arn) all[arn] = [...(all[arn] ?? []), ...(read(answer) ?? [])];
  }
  return all;
};

const known = (
  found: readonly Readonly<Record<string, unknown>>[],
  field: string,
  arns: readonly string[],
): unknown[] =>
  arns.flatMap(arn => found.find(one => one[field] === arn) ?? []);

const listeners = (calls: readonly AwsCall[]) => {
  const certificates = byArn(
    answersOf(calls, 'DescribeListenerCertificates'),
    ({ input }) => input.ListenerArn,
    answer => answer.Certificates,
  );
  return byArn(
    answersOf(calls, 'DescribeListeners'),
    ({ input }) => input.LoadBalancerArn,
    answer =>
      answer.Listeners?.map(listener => ({
        ...listener,
        _Certificates: certificates[listener.ListenerArn] ?? [],
      })),
  );
};

/**
 * The answers of AWS as the files of a recording's folder `aws/`, by file name. Of lists that tell
 * of the whole account only what belongs to the edge is kept.
 * @internal
 */
export const renderAws = (
  calls: readonly AwsCall[],
  { loadBalancers, targetGroups, ec2 }: AwsSnapshot,
): Readonly<Record<string, unknown>> => ({
  'describe-load-balancers': {
    LoadBalancers: known(
      answersOf(calls, 'DescribeLoadBalancers').flatMap(
        answer => answer.LoadBalancers ?? [],
      ),
      'LoadBalancerArn',
      loadBalancers.map(({ arn }) => arn),
    ),
  },
  'describe-target-groups': {
    TargetGroups: known(
      answersOf(calls, 'DescribeTargetGroups').flatMap(
        answer => answer.TargetGroups ?? [],
      ),
      'TargetGroupArn',
      targetGroups.map(({ arn }) => arn),
    ),
  },
  'describe-listeners': listeners(calls),
  'describe-load-balancer-attributes': byArn(
    answersOf(calls, 'DescribeLoadBalancerAttributes'),
    ({ input }) => input.LoadBalancerArn,
    answer => answer.Attributes,
  ),
  'describe-target-group-attributes': byArn(
    answersOf(calls, 'DescribeTargetGroupAttributes'),
    ({ input }) => input.TargetGroupArn,
    answer => answer.Attributes,
  ),
  'describe-tags': answersOf(calls, 'DescribeTags').flatMap(
    answer => answer.TagDescriptions ?? [],
  ),
  'describe-target-health': byArn(
    answersOf(calls, 'DescribeTargetHealth'),
    ({ input }) => input.TargetGroupArn,
    answer => answer.TargetHealthDescriptions,
  ),
  'describe-certificates': answersOf(calls, 'DescribeCertificate').map(
    ({ Certificate }) => Certificate,
  ),
  ...(ec2 && renderEc2(calls, ec2)),
  calls: calls.map(({ at, command, input, refusal }) => ({
    ...{ at, call: command, input },
    ...(refusal && { refusal }),
  })),
});
