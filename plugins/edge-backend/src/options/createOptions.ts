import type {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import {
  edgeRequestPermission,
  readEntityFacts,
} from '@tls-edge/backstage-plugin-edge-common';
import type {
  CertificateOptions,
  ClusterOptions,
  EnvironmentList,
  GatewayOptions,
  NamespaceOptions,
  ServiceOptions,
  SslPolicyOptions,
} from '@tls-edge/backstage-plugin-edge-common/report';

import { parseEntityInput } from '../http/parseEntityInput';
import { readVisibleEdges } from '../reports/readVisibleEdges';
import { listCertificates } from './listCertificates';
import { listClusters } from './listClusters';
import { listEnvironments } from './listEnvironments';
import { listGateways } from './listGateways';
import { listNamespaces } from './listNamespaces';
import { listServices } from './listServices';
import { listTlsPolicies } from './listTlsPolicies';
import {
  readOptionPlace,
  type OptionPlace,
  type OptionQuery,
  type OptionServices,
} from './readOptionPlace';

type OfPlace<T> = (
  asked: OptionQuery,
  credentials: BackstageCredentials<BackstageUserPrincipal>,
) => Promise<T>;

type OfEntity<T> = (
  entity: string | undefined,
  credentials: BackstageCredentials,
) => Promise<T>;

/**
 * What the pickers of a request's form offer. Nothing is read for it but what the portal knows
 * already.
 * @internal
 */
export interface EdgeOptions {
  readonly environments: OfEntity<EnvironmentList>;
  readonly clusters: OfEntity<ClusterOptions>;
  readonly certificates: OfPlace<CertificateOptions>;
  readonly sslPolicies: OfPlace<SslPolicyOptions>;
  readonly namespaces: OfPlace<NamespaceOptions>;
  readonly services: OfPlace<ServiceOptions>;
  readonly gateways: OfPlace<GatewayOptions>;
}

/** @internal */
export const createOptions = (services: OptionServices): EdgeOptions => {
  const { authorizer, catalog, config } = services;

  const readEnvironments: OfEntity<
    Parameters<typeof listEnvironments>[0]
  > = async (entityText, credentials) => {
    const permission = edgeRequestPermission;
    const { allows } = await authorizer.grant(permission, credentials);
    const found = entityText
      ? await catalog.getEntityByRef(parseEntityInput(entityText), {
          credentials,
        })
      : undefined;
    return { config, entity: found && readEntityFacts(found), allows };
  };
  const ofPlace =
    <T>(list: (place: OptionPlace) => T): OfPlace<T> =>
    async (asked, credentials) =>
      list(await readOptionPlace(services, asked, credentials));

  return {
    environments: async (entity, credentials) =>
      listEnvironments(await readEnvironments(entity, credentials)),
    clusters: async (entity, credentials) =>
      listClusters(await readEnvironments(entity, credentials)),
    certificates: ofPlace(listCertificates),
    sslPolicies: ofPlace(listTlsPolicies),
    namespaces: ofPlace(listNamespaces),
    services: ofPlace(listServices),
    gateways: async (asked, credentials) => {
      const { source } = await readOptionPlace(services, asked, credentials);
      const { edges } = await readVisibleEdges(services, credentials);
      return listGateways({
        cluster: source.config.name,
        visible: edges,
        part: source.watcher.snapshot().parts.gateways,
      });
    },
  };
};
