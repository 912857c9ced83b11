import type { EdgeRequest } from '../EdgeRequest';
import { type Problem, problemIf } from '../Problem';

const checkDisruption = (request: EdgeRequest): Problem[] => {
  const { pdb, autoscaling } = request;
  const replicas = autoscaling?.min ?? request.replicas;
  const { minAvailable, maxUnavailable } = pdb ?? {};
  const isBoth =
    (minAvailable === undefined) === (maxUnavailable === undefined);
  return [
    ...problemIf(pdb !== undefined && isBoth, {
      field: 'pdb',
      value: pdb,
      allowed: 'either minAvailable or maxUnavailable',
    }),
    ...problemIf(!isBoth && (minAvailable ?? 0) >= (replicas ?? Infinity), {
      field: 'pdb.minAvailable',
      value: minAvailable,
      allowed: `less than ${
        autoscaling ? 'autoscaling.min' : 'replicas'
      } ${replicas}, else no node can be drained`,
    }),
  ];
};

const checkRoutesFrom = ({ allowedRoutes }: EdgeRequest): Problem[] => {
  const needsLabels = allowedRoutes?.from === 'Selector';
  const hasLabels = Object.keys(allowedRoutes?.labels ?? {}).length > 0;
  return problemIf(needsLabels !== hasLabels, {
    field: 'allowedRoutes',
    value: allowedRoutes,
    allowed: 'labels with from Selector, and only then',
  });
};

const checkAccessLogs = ({ accessLogs }: EdgeRequest): Problem[] =>
  problemIf(accessLogs?.enabled === true && !accessLogs.bucket, {
    field: 'accessLogs.bucket',
    allowed: 'a bucket in the region of the edge',
  });

const checkWeights = ({ routes }: EdgeRequest): Problem[] =>
  routes.flatMap(({ backends }, index) =>
    problemIf(
      backends.every(({ weight }) => weight === 0),
      {
        field: `routes[${index}].backends`,
        value: backends,
        allowed: 'at least one backend with a weight above 0',
      },
    ),
  );

/** Two rules with one path: the later one never gets a request. */
const checkPaths = ({ routes }: EdgeRequest): Problem[] => {
  const keys = routes.map(
    ({ path, method, headers, queryParams, call }) =>
      `${path.type} ${path.value} ${JSON.stringify([
        method,
        headers,
        queryParams,
        call,
      ])}`,
  );
  return routes.flatMap(({ path }, index) =>
    problemIf(keys.indexOf(keys[index]) !== index, {
      field: `routes[${index}].path`,
      value: path,
      allowed: 'each path once; give one route several backends instead',
    }),
  );
};

/** What does not go together in the rest of a request. @internal */
export const checkChoices = (request: EdgeRequest): Problem[] => [
  ...checkDisruption(request),
  ...checkRoutesFrom(request),
  ...checkAccessLogs(request),
  ...checkWeights(request),
  ...checkPaths(request),
];
