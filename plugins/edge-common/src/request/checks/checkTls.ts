import type { EdgeRequest } from '../EdgeRequest';
import { type Problem, problemIf } from '../Problem';
import type { RequestContext } from '../RequestContext';

/** An NLB takes certificates of its own region and account only. */
const checkCertificatePlace = (
  { certificates = [] }: EdgeRequest,
  { region, accountId }: RequestContext['cluster'],
): Problem[] =>
  certificates.flatMap((value, index) => {
    const [, , , arnRegion, arnAccount] = value.split(':');
    const isLocal =
      (region === undefined || arnRegion === '' || arnRegion === region) &&
      (accountId === undefined || arnAccount === accountId);
    return problemIf(!isLocal, {
      field: `certificates[${index}]`,
      value,
      allowed: `certificates of the cluster's own account and region (${
        accountId ?? 'any'
      }, ${region ?? 'any'})`,
    });
  });

const checkPorts = ({
  httpPort,
  httpsPort,
  tlsPorts,
}: EdgeRequest): Problem[] => [
  ...problemIf(httpPort === httpsPort, {
    field: 'httpPort',
    value: httpPort,
    allowed: `any port but httpsPort ${httpsPort}`,
  }),
  ...tlsPorts.flatMap(value =>
    problemIf(value !== httpsPort, {
      field: 'tlsPorts',
      value,
      allowed: `the listener port httpsPort ${httpsPort}`,
    }),
  ),
];

/** What does not go together in ports and certificates. @internal */
export const checkTls = (
  request: EdgeRequest,
  context: RequestContext,
): Problem[] => [
  ...checkCertificatePlace(request, context.cluster),
  ...checkPorts(request),
];
