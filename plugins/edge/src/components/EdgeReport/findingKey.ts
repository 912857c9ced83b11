import { objectKey } from '@tls-edge/backstage-plugin-edge-common';
import type { Finding } from '@tls-edge/backstage-plugin-edge-common/report';

/** Tells findings of a list apart; a rule may say two things about one field. @internal */
export const findingKey = (
  { ruleId, object, path }: Finding,
  index: number,
): string => [ruleId, objectKey(object), path, index].join('|');
