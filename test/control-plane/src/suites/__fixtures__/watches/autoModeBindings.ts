import type { Json } from '../../../api/ApiClient';
import { BINDINGS, readObjects } from '../../../servers/installBase';

const GROUP = 'eks.amazonaws.com';

/** Where the API tells whether it serves them. */
export const AUTO_MODE_DIRECTORY = `/apis/${GROUP}/v1`;

/** The definition of TargetGroupBindings that EKS Auto Mode brings into a cluster. */
export const autoModeDefinition = (): Json => {
  const [lbc] = readObjects(BINDINGS) as readonly Json[];
  const [version] = lbc.spec.versions;
  return {
    ...lbc,
    metadata: { name: `targetgroupbindings.${GROUP}` },
    spec: {
      ...lbc.spec,
      group: GROUP,
      versions: [{ ...version, name: 'v1' }],
    },
  };
};

/** One of them. */
export const autoModeBinding = (namespace: string, name: string) => ({
  apiVersion: `${GROUP}/v1`,
  kind: 'TargetGroupBinding',
  metadata: { namespace, name },
  spec: { targetGroupARN: 'arn', serviceRef: { name: 'envoy', port: 443 } },
});
