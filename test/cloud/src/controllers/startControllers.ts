import { KubeConfig } from '@kubernetes/client-node';
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { VPC_ID, subnetsOf } from '../aws/subnets';
import { EnvoyGateway } from './envoyGateway/EnvoyGateway';
import { BindingController } from './loadBalancer/BindingController';
import {
  AUTO_MODE_MARKS,
  ControllerMarks,
  LBC_MARKS,
} from './loadBalancer/ControllerMarks';
import { ServiceController } from './loadBalancer/ServiceController';
import { ServiceWebhook } from './loadBalancer/ServiceWebhook';
import { ClusterCache } from './runtime/ClusterCache';
import { ClusterClient } from './runtime/ClusterClient';
import { DeploymentController } from './workload/DeploymentController';
import { EndpointsController } from './workload/EndpointsController';
import { PodController } from './workload/PodController';
import { ReadinessSwitches } from './workload/ReadinessSwitches';
import { ReplicaSetController } from './workload/ReplicaSetController';

/** @public */
export type ControllerName =
  | 'envoyGateway'
  | 'loadBalancer'
  | 'autoMode'
  | 'workload';

/** @public */
export interface ControllerOptions {
  readonly kubeConfig: KubeConfig;
  /** Where AWS is; undefined for the real one. */
  readonly awsEndpoint?: string;
  readonly region: string;
  /** As the load balancer controller calls the cluster in its tags. */
  readonly clusterName: string;
  /** Whether the load balancer controller's Service webhook is on; it is in its chart. */
  readonly webhook?: boolean;
  /** All but EKS Auto Mode's unless told. */
  readonly only?: readonly ControllerName[];
  /** The access key the load balancer controller signs with. */
  readonly accessKeyId?: string;
  readonly now?: () => Date;
  /** Told of every failed attempt; failures are tried again. */
  readonly onError?: (error: unknown, subject: string) => void;
}

/** Controllers at work. @public */
export interface Controllers {
  /** Takes readiness from the pods of a Deployment, or gives it back. */
  readonly readiness: ReadinessSwitches;
  stop(): Promise<void>;
}

interface Startable {
  start?(): Promise<void>;
  stop(): Promise<void>;
}

type Shared = Required<Pick<ControllerOptions, 'now' | 'onError'>> & {
  readonly options: ControllerOptions;
  readonly cache: ClusterCache;
  readonly readiness: ReadinessSwitches;
};

function envoyGateway({ options, ...shared }: Shared): readonly Startable[] {
  const client = new ClusterClient(options.kubeConfig, 'envoy-gateway');
  return [new EnvoyGateway({ client, ...shared })];
}

/** One that makes load balancers, told from others by its marks. */
function balancing(
  marks: ControllerMarks,
  { options, ...shared }: Shared,
): readonly Startable[] {
  const { region, awsEndpoint, clusterName } = options;
  const client = new ClusterClient(options.kubeConfig, 'controller');
  const elb = new ElasticLoadBalancingV2Client({
    region,
    endpoint: awsEndpoint,
    credentials: {
      accessKeyId: options.accessKeyId ?? 'AKIALOADBALANCER',
      secretAccessKey: 'not-checked',
    },
  });
  const settings = {
    marks,
    clusterName,
    vpcId: VPC_ID,
    subnetIds: subnetsOf(region).map(({ id }) => id),
  };
  const context = { client, elb, settings, ...shared };
  return [
    new ServiceController(context),
    new BindingController(context),
    { stop: async () => elb.destroy() },
  ];
}

function loadBalancer(shared: Shared): readonly Startable[] {
  const { kubeConfig, webhook } = shared.options;
  const client = new ClusterClient(kubeConfig, 'controller');
  return [
    ...(webhook === false ? [] : [new ServiceWebhook(client)]),
    ...balancing(LBC_MARKS, shared),
  ];
}

/** Runs outside the cluster's nodes, beside the AWS Load Balancer Controller if need be. */
function autoMode(shared: Shared): readonly Startable[] {
  return balancing(AUTO_MODE_MARKS, shared);
}

function workload({ options, ...shared }: Shared): readonly Startable[] {
  const client = new ClusterClient(options.kubeConfig, 'kubernetes');
  const context = { client, region: options.region, ...shared };
  const pods = new PodController(context);
  return [
    { start: () => pods.createNodes(), stop: () => pods.stop() },
    new DeploymentController(context),
    new ReplicaSetController(context),
    new EndpointsController(context),
  ];
}

const controllers = { envoyGateway, loadBalancer, autoMode, workload };

/**
 * Starts the controllers of a cluster as clients of its API; resolves once they watch it.
 * @public
 */
export async function startControllers(
  options: ControllerOptions,
): Promise<Controllers> {
  const cache = new ClusterCache(
    new ClusterClient(options.kubeConfig, 'controllers'),
  );
  const readiness = new ReadinessSwitches();
  const shared = {
    options,
    cache,
    readiness,
    now: options.now ?? (() => new Date()),
    onError: options.onError ?? (() => undefined),
  };
  const names = options.only ?? ['workload', 'envoyGateway', 'loadBalancer'];
  const started = names.flatMap(name => controllers[name](shared));
  for (const controller of started) {
    await controller.start?.();
  }
  await cache.start();
  return {
    readiness,
    stop: async () => {
      await Promise.all(started.map(controller => controller.stop()));
      await cache.stop();
    },
  };
}
