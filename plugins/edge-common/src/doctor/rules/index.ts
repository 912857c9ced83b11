import type { DoctorRule } from '../DoctorRule';
import { AWS_RULES } from './awsRules';
import { CLUSTER_RULES } from './clusterRules';
import { MANIFEST_RULES } from './manifestRules';

/**
 * The registry: every rule the doctor knows. M rules read manifests, K rules the live cluster,
 * A rules AWS as well.
 * @public
 */
export const RULES: readonly DoctorRule[] = [
  ...MANIFEST_RULES,
  ...CLUSTER_RULES,
  ...AWS_RULES,
];
