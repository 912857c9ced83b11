import type {
  AuthService,
  BackstageCredentials,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  buildRequestContext,
  diagnoseManifests,
  mergeOptions,
  type EdgeConfig,
} from '@tls-edge/backstage-plugin-edge-common';
import type { Finding } from '@tls-edge/backstage-plugin-edge-common/report';

import {
  requireOwnership,
  requirePermission,
} from '../entity/authorizeRequest';
import { findEntity } from '../entity/findEntity';
import {
  chooseRepository,
  type TargetRepository,
} from '../repository/chooseRepository';
import {
  findCatalogFile,
  type CatalogFile,
} from '../repository/findCatalogFile';
import { planEdge, type EdgePlan } from './planEdge';
import { refuseErrors } from './refuseErrors';

/**
 * The services a request is checked with, always in the name of who asks.
 * @internal
 */
export interface RequestServices {
  readonly config: EdgeConfig;
  readonly catalog: CatalogService;
  readonly auth: AuthService;
  readonly userInfo: UserInfoService;
  readonly permissions: PermissionsService;
}

/**
 * What the action was given.
 * @internal
 */
export interface RequestInput {
  readonly entity: string;
  readonly environment: string;
  readonly request?: Readonly<Record<string, unknown>>;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly repoUrl?: string;
  readonly override?: readonly string[];
}

/**
 * A request that passed every check and is ready to be written.
 * @internal
 */
export interface PreparedRequest {
  readonly plan: EdgePlan;
  readonly repository: TargetRepository;
  readonly catalogFile: CatalogFile;
  readonly findings: readonly Finding[];
  readonly requester: string;
}

/**
 * Checks who asks, for what and where to, and plans the edge. Nothing is written yet, so a
 * refusal leaves no trace.
 * @internal
 */
export const prepareRequest = async (
  services: RequestServices,
  input: RequestInput,
  { credentials, now }: { credentials: BackstageCredentials; now: Date },
): Promise<PreparedRequest> => {
  const { config, catalog, auth, userInfo, permissions } = services;
  const { policy } = config;
  const entityRef = input.entity;
  const entity = await findEntity({ catalog, credentials, entityRef });
  const { requester } = await requireOwnership({
    auth,
    userInfo,
    credentials,
    entity,
    policy,
  });
  const context = buildRequestContext(config, input.environment, entity.facts);
  const repository = chooseRepository({
    ...context,
    sourceLocation: entity.sourceLocation,
    repoUrl: input.repoUrl,
  });
  const asked = mergeOptions(input.request ?? {}, input.options ?? {});
  const plan = planEdge(asked, context, repository.root);
  const { id, manifests } = plan;
  const { owners } = entity;
  await requirePermission({ permissions, credentials, id, owners });
  const findings = diagnoseManifests({ id, manifests, now });
  refuseErrors(findings, input.override ?? [], policy);
  const catalogFile = findCatalogFile(entity.managedByLocation, repository);
  return { plan, repository, catalogFile, findings, requester };
};
