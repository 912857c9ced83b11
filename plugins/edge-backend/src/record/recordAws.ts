import type {
  AwsSnapshot,
  PartState,
} from '@tls-edge/backstage-plugin-edge-common';

import { createAwsAnswers, type AwsAnswers } from '../aws/AwsAnswers';
import { awsGap } from '../aws/AwsFailure';
import { buildAwsSnapshot } from '../aws/buildAwsSnapshot';
import { collectRound, type AwsFailure } from '../aws/collectRound';
import type { AwsClients } from '../aws/createAwsClients';
import type { CollectedPart } from '../aws/createAwsParts';
import { createQuestions } from '../aws/createQuestions';
import type { EdgeWants } from '../aws/EdgeWants';

/** One question to AWS with its answer, as the SDK understood it. @internal */
export interface AwsCall {
  /** ISO 8601. */
  readonly at: string;
  /** `DescribeTargetHealthCommand`. */
  readonly command: string;
  readonly input: object;
  /** Absent where AWS refused. */
  readonly output?: object;
  /** Name of the error, such as `AccessDeniedException`. */
  readonly refusal?: string;
}

/** @internal */
export interface AwsRecordOptions {
  readonly clients: AwsClients;
  readonly accountId: string;
  readonly region: string;
  readonly wants: EdgeWants;
  readonly now: () => Date;
}

/** @internal */
export interface RecordedAws {
  readonly snapshot: AwsSnapshot;
  readonly calls: readonly AwsCall[];
}

const listen = ({ clients, now }: AwsRecordOptions): readonly AwsCall[] => {
  const calls: AwsCall[] = [];
  const note = (call: Omit<AwsCall, 'at'>) =>
    calls.push({ at: now().toISOString(), ...call });
  const spy = { step: 'initialize', name: 'edgeRecord' } as const;
  const nameOf = (context: { readonly commandName?: string }) =>
    context.commandName ?? '';
  const follow = async <T extends { readonly output: object }>(
    asked: { readonly command: string; readonly input: object },
    send: () => Promise<T>,
  ): Promise<T> => {
    try {
      const answer = await send();
      note({ ...asked, output: answer.output });
      return answer;
    } catch (error) {
      const refusal = error instanceof Error ? error.name : String(error);
      note({ ...asked, refusal });
      throw error;
    }
  };
  clients.elbv2.middlewareStack.add(
    (next, context) => args =>
      follow({ command: nameOf(context), input: args.input }, () => next(args)),
    spy,
  );
  clients.acm.middlewareStack.add(
    (next, context) => args =>
      follow({ command: nameOf(context), input: args.input }, () => next(args)),
    spy,
  );
  clients
    .ec2()
    .middlewareStack.add(
      (next, context) => args =>
        follow({ command: nameOf(context), input: args.input }, () =>
          next(args),
        ),
      spy,
    );
  return calls;
};

/** Answers stay good for long enough to be asked for only once. */
const FRESHNESS = {
  ...{ hot: 3_600, warm: 3_600, cold: 3_600, certificates: 3_600 },
} as const;

/**
 * The second look asks what the answers of the first one led to: the nodes of pods whose addresses
 * no interface has.
 */
const collect = async (
  { clients, accountId, region, wants, now }: AwsRecordOptions,
  answers: AwsAnswers,
) => {
  const look = () =>
    collectRound({
      ...{ answers, edges: [{ wants, tier: 'hot' }], isWhole: true },
      questions: createQuestions({
        ...{ clients, answers, freshness: FRESHNESS },
        isOwnCertificate: arn => arn.includes(`:acm:${region}:${accountId}:`),
      }),
      isInterrupted: () => false,
      now: () => now().getTime(),
    });
  const [first, second] = [await look(), await look()];
  return { ...first.failures, ...second.failures };
};

/**
 * Asks AWS what the backend asks about one edge, once, and keeps the answers as they came.
 * @internal
 */
export const recordAws = async (
  options: AwsRecordOptions,
): Promise<RecordedAws> => {
  const { accountId, region, wants, now } = options;
  const calls = listen(options);
  const answers = createAwsAnswers();
  const edges = [{ wants, tier: 'hot' }] as const;
  const since = now().toISOString();
  const failures = await collect(options, answers);
  const partOf = (part: CollectedPart, failure?: AwsFailure): PartState => {
    const source = `aws:${accountId}/${region}`;
    return failure
      ? {
          state: 'failed',
          gap: awsGap({ source, part, reason: failure.reason, since }),
        }
      : { state: 'read' };
  };
  const parts = {
    elbv2: partOf('elbv2', failures.elbv2),
    acm: partOf('acm', failures.acm),
    ec2: partOf('ec2', failures.ec2),
  };
  return {
    snapshot: buildAwsSnapshot({ accountId, region, parts, answers, edges }),
    calls,
  };
};
