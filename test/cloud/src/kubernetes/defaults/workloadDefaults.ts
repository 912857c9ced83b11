import { asList, asObject } from '../object/json';
import { KubeDraft } from '../object/KubeObject';

function containerDefaults(container: unknown) {
  return {
    imagePullPolicy: 'IfNotPresent',
    terminationMessagePath: '/dev/termination-log',
    terminationMessagePolicy: 'File',
    resources: {},
    ...asObject(container),
  };
}

function podSpecDefaults(spec: unknown) {
  const given = asObject(spec);
  return {
    dnsPolicy: 'ClusterFirst',
    restartPolicy: 'Always',
    schedulerName: 'default-scheduler',
    securityContext: {},
    terminationGracePeriodSeconds: 30,
    ...given,
    containers: asList(given.containers).map(containerDefaults),
  };
}

/** What the API server adds to a Deployment. @internal */
export function deploymentDefaults(deployment: KubeDraft): KubeDraft {
  const spec = asObject(deployment.spec);
  const template = asObject(spec.template);
  return {
    ...deployment,
    spec: {
      progressDeadlineSeconds: 600,
      replicas: 1,
      revisionHistoryLimit: 10,
      strategy: {
        rollingUpdate: { maxSurge: '25%', maxUnavailable: '25%' },
        type: 'RollingUpdate',
      },
      ...spec,
      template: { ...template, spec: podSpecDefaults(template.spec) },
    },
  };
}

/** What the API server adds to a Pod. @internal */
export function podDefaults(pod: KubeDraft): KubeDraft {
  return {
    ...pod,
    spec: podSpecDefaults(pod.spec),
    status: pod.status ?? { phase: 'Pending' },
  };
}

/** A namespace is active from the start. @internal */
export function namespaceDefaults(namespace: KubeDraft): KubeDraft {
  const { metadata } = namespace;
  return {
    ...namespace,
    metadata: {
      ...metadata,
      labels: {
        ...metadata.labels,
        ...(metadata.name && { 'kubernetes.io/metadata.name': metadata.name }),
      },
    },
    status: namespace.status ?? { phase: 'Active' },
  };
}
