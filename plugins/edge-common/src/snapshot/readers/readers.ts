import type { ClusterObjects } from '../ClusterSnapshot';
import type { KubernetesPart } from '../kinds';
import { readDeployment } from './readDeployment';
import { readEndpointSlice } from './readEndpointSlice';
import { readEnvoyProxy } from './readEnvoyProxy';
import { readEvent } from './readEvent';
import { readGateway } from './readGateway';
import { readGatewayClass } from './readGatewayClass';
import { readGrpcRoute } from './readGrpcRoute';
import { readHttpRoute } from './readHttpRoute';
import { readListenerSet } from './readListenerSet';
import { readNamespace } from './readNamespace';
import { readPod } from './readPod';
import { readPolicy } from './readPolicy';
import { readService } from './readService';
import { readTargetGroupBinding } from './readTargetGroupBinding';

/** A narrow object of one part, `ClusterObject<'gateways'>` being a Gateway. @public */
export type ClusterObject<P extends KubernetesPart = KubernetesPart> =
  ClusterObjects[P][number];

/** How each part's raw JSON becomes a narrow object. @internal */
export const READERS: {
  readonly [P in KubernetesPart]: (
    raw: unknown,
  ) => ClusterObject<P> | undefined;
} = {
  gatewayclasses: readGatewayClass,
  gateways: readGateway,
  listenersets: readListenerSet,
  httproutes: readHttpRoute,
  grpcroutes: readGrpcRoute,
  envoyproxies: readEnvoyProxy,
  clienttrafficpolicies: readPolicy('ClientTrafficPolicy'),
  backendtrafficpolicies: readPolicy('BackendTrafficPolicy'),
  securitypolicies: readPolicy('SecurityPolicy'),
  namespaces: readNamespace,
  services: readService,
  deployments: readDeployment,
  pods: readPod,
  endpointslices: readEndpointSlice,
  targetgroupbindings: readTargetGroupBinding,
  events: readEvent,
};
