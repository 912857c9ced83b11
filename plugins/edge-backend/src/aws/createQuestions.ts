import { acmQuestion } from './acmQuestion';
import type { AwsAnswers } from './AwsAnswers';
import type { AwsClients } from './createAwsClients';
import type { Question } from './createQuestion';
import { ec2Questions } from './ec2Questions';
import { elbv2Questions } from './elbv2Questions';
import type { AwsFreshness } from './ttl';

/** What the questions to one account and region are made from. @internal */
export interface QuestionSources {
  readonly clients: AwsClients;
  readonly answers: AwsAnswers;
  readonly freshness: AwsFreshness;
  /** Whether ACM of this account and region can know the certificate. */
  readonly isOwnCertificate: (arn: string) => boolean;
}

/**
 * All questions to one account and region, in the order in which answers lead on.
 * @internal
 */
export const createQuestions = (
  sources: QuestionSources,
): readonly Question[] => [
  ...elbv2Questions(sources),
  acmQuestion(sources),
  ...ec2Questions(sources),
];
