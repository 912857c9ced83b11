import type { EnvoyProxy, Service } from '../../snapshot';
import {
  aManagedService,
  anEnvoyProxy,
  PAY_EDGE_ANNOTATIONS,
} from '../../testUtils';
import type { EdgeTopology } from '../../topology';

const prefix = 'service.beta.kubernetes.io/aws-load-balancer-';

/** What else differs on the two objects that carry the settings. */
interface Carriers {
  readonly envoyProxy?: Partial<EnvoyProxy>;
  readonly service?: Partial<Service>;
}

/**
 * The edge with load-balancer settings of its own, named without the prefix of their annotations: as
 * its EnvoyProxy has them, and as they arrived on the Service.
 */
export const askingFor = (
  settings: Readonly<Record<string, string>>,
  { envoyProxy, service }: Carriers = {},
): Pick<EdgeTopology, 'envoyProxy' | 'service'> => {
  const annotations = {
    ...PAY_EDGE_ANNOTATIONS,
    ...Object.fromEntries(
      Object.entries(settings).map(([key, text]) => [`${prefix}${key}`, text]),
    ),
  };
  return {
    envoyProxy: anEnvoyProxy({
      serviceAnnotations: annotations,
      ...envoyProxy,
    }),
    service: aManagedService({
      metadata: { ...aManagedService().metadata, annotations },
      ...service,
    }),
  };
};
