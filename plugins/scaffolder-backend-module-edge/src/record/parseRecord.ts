import { InputError } from '@backstage/errors';
import {
  recordRequestSchema,
  type RecordRequest,
} from '@tls-edge/backstage-plugin-edge-common/report';

/**
 * What the action was given, by the names its users know from publish actions.
 * @internal
 */
export interface RecordInput {
  readonly entity: string;
  readonly environment: string;
  readonly edge: RecordRequest['edge'];
  readonly pullRequestUrl: string;
  readonly repositoryUrl: string;
  readonly targetBranchName: string;
  readonly targetPath: string;
  readonly requestHash: string;
  readonly manifestHash: string;
}

/** Names of the action's inputs, by the paths of the call's body. */
const INPUTS: Readonly<Record<string, string>> = {
  entityRef: 'entity',
  'target.repository': 'repositoryUrl',
  'target.branch': 'targetBranchName',
  'target.path': 'targetPath',
};

/**
 * Builds the body of `POST /v1/requests`.
 * @throws InputError naming the first input that is wrong
 * @internal
 */
export const parseRecord = (input: RecordInput): RecordRequest => {
  const { entity, repositoryUrl, targetBranchName, targetPath, ...same } =
    input;
  const parsed = recordRequestSchema.safeParse({
    ...same,
    entityRef: entity,
    target: {
      repository: repositoryUrl,
      branch: targetBranchName,
      path: targetPath,
    },
  });
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0];
    const field = path.join('.');
    throw new InputError(`${INPUTS[field] ?? field} is wrong: ${message}`);
  }
  return parsed.data;
};
