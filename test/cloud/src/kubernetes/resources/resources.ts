import { KUBERNETES_KINDS } from '@tls-edge/backstage-plugin-edge-common';
import { Resource } from './Resource';

type Row = Partial<Resource> & Pick<Resource, 'kind' | 'plural'>;

function core(row: Row): Resource {
  return {
    group: '',
    version: 'v1',
    namespaced: true,
    generations: false,
    statusSubresource: false,
    custom: false,
    ...row,
  };
}

function custom(row: Row): Resource {
  return core({
    generations: true,
    statusSubresource: true,
    custom: true,
    ...row,
  });
}

const referenceGrants = custom({
  group: 'gateway.networking.k8s.io',
  version: 'v1beta1',
  kind: 'ReferenceGrant',
  plural: 'referencegrants',
  statusSubresource: false,
});

const builtIn: readonly Resource[] = [
  core({ kind: 'Namespace', plural: 'namespaces', namespaced: false }),
  core({ kind: 'Service', plural: 'services', statusSubresource: true }),
  core({
    kind: 'Pod',
    plural: 'pods',
    generations: true,
    statusSubresource: true,
  }),
  core({ kind: 'Event', plural: 'events' }),
  core({ kind: 'ConfigMap', plural: 'configmaps' }),
  core({ kind: 'ServiceAccount', plural: 'serviceaccounts' }),
  core({ kind: 'Node', plural: 'nodes', namespaced: false }),
  core({
    group: 'apps',
    kind: 'Deployment',
    plural: 'deployments',
    generations: true,
    statusSubresource: true,
  }),
  core({
    group: 'apps',
    kind: 'ReplicaSet',
    plural: 'replicasets',
    generations: true,
    statusSubresource: true,
  }),
  core({
    group: 'discovery.k8s.io',
    kind: 'EndpointSlice',
    plural: 'endpointslices',
    generations: true,
  }),
  core({
    group: 'admissionregistration.k8s.io',
    kind: 'MutatingWebhookConfiguration',
    plural: 'mutatingwebhookconfigurations',
    namespaced: false,
    generations: true,
  }),
  custom({
    group: 'eks.amazonaws.com',
    kind: 'TargetGroupBinding',
    plural: 'targetgroupbindings',
  }),
  referenceGrants,
  { ...referenceGrants, version: 'v1', stored: referenceGrants },
];

/** Kinds the product reads that are in no row above: all of them custom resources. */
const read = KUBERNETES_KINDS.filter(
  kind =>
    !builtIn.some(row => row.group === kind.group && row.kind === kind.kind),
).map(kind =>
  custom({
    group: kind.group,
    version: kind.version,
    kind: kind.kind,
    plural: kind.part,
    namespaced: kind.namespaced,
  }),
);

/** Every kind the API serves. @internal */
export const RESOURCES: readonly Resource[] = [...builtIn, ...read];

/** @internal */
export function findResource(
  group: string,
  version: string,
  plural: string,
): Resource | undefined {
  return RESOURCES.find(
    row =>
      row.group === group && row.version === version && row.plural === plural,
  );
}
