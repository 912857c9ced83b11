import { isRecord, type Problem } from '../request';

/** Keys of a cluster whose values may stand in a message; any other may hold a token. */
const OPEN =
  /^clusters\[\d+\]\.(?:name|kubernetes|inCluster|envoyGatewayNamespace|loadBalancerController|gitops|aws(?:\..+)?|(?:server|eks)\.url)$/;

const isUnderCluster = (field: string): boolean =>
  /^clusters\[\d+\]/.test(field);

/**
 * Takes out of a problem what may be secret: a message of the configuration ends in logs. Of a
 * cluster's maps only the keys are left.
 * @internal
 */
export const hideSecrets = (problem: Problem): Problem => {
  const { field, value } = problem;
  if (value === undefined || !isUnderCluster(field) || OPEN.test(field)) {
    return problem;
  }
  return {
    ...problem,
    value: isRecord(value)
      ? Object.fromEntries(Object.keys(value).map(key => [key, '***']))
      : '***',
  };
};
