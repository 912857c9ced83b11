import type { EdgeTopology } from '../../topology';
import { aGateway } from './aGateway';
import { anEnvoyProxy } from './anEnvoyProxy';
import { aRedirectRoute, aRoute } from './aRoute';
import { aTopology, someParts } from './aTopology';

/** The manifests of `pay-edge` alone, as a form preview or a pull request sees them: nothing has a status. @public */
export const aBundle = (
  overrides: Partial<EdgeTopology> = {},
): EdgeTopology => ({
  ...aTopology({
    gateway: aGateway({ addresses: [], conditions: [], listenerStatuses: [] }),
    envoyProxy: anEnvoyProxy({ ancestors: [] }),
    routes: [aRedirectRoute({ parents: [] }), aRoute({ parents: [] })],
    parts: someParts({
      elbv2: { state: 'notConfigured' },
      acm: { state: 'notConfigured' },
      git: { state: 'notConfigured' },
    }),
  }),
  gatewayClass: undefined,
  service: undefined,
  deployment: undefined,
  envoyNamespace: undefined,
  pods: [],
  envoyEndpoints: [],
  targetGroupBindings: [],
  events: [],
  controllerActedAt: undefined,
  controllerTraces: undefined,
  backends: [],
  backendEndpoints: [],
  nearbyServices: [],
  loadBalancer: undefined,
  listeners: [],
  targetGroups: [],
  certificates: [],
  aws: undefined,
  ...overrides,
});
