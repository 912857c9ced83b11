import type { TargetGroupBinding } from '../core';
import { numberAt, portAt, textAt } from './rawJson';
import { readConditions } from './readConditions';
import { readMeta } from './readMeta';

/** @internal */
export const readTargetGroupBinding = (
  raw: unknown,
): TargetGroupBinding | undefined => {
  const metadata = readMeta(raw);
  const [group, version] = (textAt(raw, 'apiVersion') ?? '').split('/');
  return (
    metadata && {
      kind: 'TargetGroupBinding',
      group: version === undefined ? 'elbv2.k8s.aws' : group,
      metadata,
      targetGroupArn: textAt(raw, 'spec', 'targetGroupARN') ?? '',
      targetType: textAt(raw, 'spec', 'targetType'),
      serviceName: textAt(raw, 'spec', 'serviceRef', 'name') ?? '',
      servicePort: portAt(raw, 'spec', 'serviceRef', 'port') ?? 0,
      observedGeneration: numberAt(raw, 'status', 'observedGeneration'),
      conditions: readConditions(raw, 'status', 'conditions'),
    }
  );
};
