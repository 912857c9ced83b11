import {
  aClusterSnapshot,
  aTopology,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';
import type { EdgeTopology } from '@tls-edge/backstage-plugin-edge-common';

import type { KubernetesServer } from './kubernetesServer';
import {
  rawDeployment,
  rawEndpointSlice,
  rawEvent,
  rawPod,
  rawService,
  rawTargetGroupBinding,
} from './rawCore';
import {
  rawEnvoyProxy,
  rawGateway,
  rawGatewayClass,
  rawRoute,
} from './rawGatewayApi';

/** Puts the builders' healthy edge, with changes, into a test cluster. */
export const seedEdge = (
  server: KubernetesServer,
  changes: Partial<EdgeTopology> = {},
): void => {
  const { objects } = aClusterSnapshot(aTopology(changes));
  const put =
    <T>(part: string, raw: (object: T) => Parameters<typeof server.put>[1]) =>
    (object: T) =>
      server.put(part, raw(object));
  objects.gatewayclasses.forEach(put('gatewayclasses', rawGatewayClass));
  objects.gateways.forEach(put('gateways', rawGateway));
  objects.httproutes.forEach(put('httproutes', rawRoute));
  objects.envoyproxies.forEach(put('envoyproxies', rawEnvoyProxy));
  objects.services.forEach(put('services', rawService));
  objects.deployments.forEach(put('deployments', rawDeployment));
  objects.pods.forEach(put('pods', rawPod));
  objects.endpointslices.forEach(put('endpointslices', rawEndpointSlice));
  objects.targetgroupbindings.forEach(
    put('targetgroupbindings', rawTargetGroupBinding),
  );
  objects.events.forEach(put('events', rawEvent));
};
