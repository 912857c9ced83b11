import { chooseCertificates } from './chooseCertificates';
import { defaultEdgeName } from './defaultEdgeName';
import { itemsAt } from './fieldPath';
import { mergeLayers } from './mergeLayers';
import { type Problem, problemIf } from './Problem';
import type { RequestContext } from './RequestContext';

type Fields = Readonly<Record<string, unknown>>;

interface Filled {
  readonly values: Fields;
  readonly problems: readonly Problem[];
}

const filled = (values: Fields): Filled => ({ values, problems: [] });
const lacking = (field: string, allowed: string): Filled => ({
  values: {},
  problems: [{ field, allowed }],
});

/** The namespace the platform gives: the environment's, else the entity's own. @internal */
export const givenNamespace = ({
  environment,
  entity,
}: RequestContext): string | undefined =>
  environment.namespace ?? entity.namespace;

const fillName = (
  merged: Fields,
  { entity, environment }: RequestContext,
): Filled => {
  const { nameSuffix = '' } = environment;
  const name =
    merged.name ?? defaultEdgeName(entity.name, environment.nameSuffix);
  return {
    values: { name },
    problems: problemIf(
      typeof name === 'string' && !name.endsWith(nameSuffix),
      {
        field: 'name',
        value: name,
        allowed: `names ending in ${nameSuffix}, as environment ${environment.name} shares its namespace`,
      },
    ),
  };
};

const fillNamespace = (merged: Fields, context: RequestContext): Filled => {
  const namespace = merged.namespace ?? givenNamespace(context);
  return namespace === undefined
    ? lacking(
        'namespace',
        'a namespace: set the annotation backstage.io/kubernetes-namespace on ' +
          `${context.entity.ref}, or let environment ${context.environment.name} name one`,
      )
    : filled({ namespace });
};

const fillRoutes = (merged: Fields, { entity }: RequestContext): Filled => {
  if (merged.routes !== undefined) {
    return filled({});
  }
  return entity.service === undefined
    ? lacking(
        'routes',
        'at least one {path, service, port}; or set the annotation ' +
          `tls-edge.dev/service (like orders:8080) on ${entity.ref}`,
      )
    : filled({ routes: [{ path: '/', service: entity.service }] });
};

const fillCertificates = (
  merged: Fields,
  { environment }: RequestContext,
): Filled => {
  if (merged.certificates !== undefined || merged.tls === 'envoy') {
    return filled({});
  }
  const hostnames = itemsAt(merged, 'hostnames').map(String);
  const { arns, problems } = chooseCertificates(hostnames, environment);
  return { values: { certificates: arns }, problems };
};

/**
 * Fills in what depends on the entity and on the other fields: name, namespace, routes,
 * certificates, the ports with TLS.
 * @internal
 */
export const fillRequest = (
  merged: Fields,
  context: RequestContext,
): Filled => {
  const parts = [
    fillName(merged, context),
    fillNamespace(merged, context),
    fillRoutes(merged, context),
    fillCertificates(merged, context),
  ];
  return {
    values: {
      tlsPorts: [merged.httpsPort],
      ...merged,
      environment: context.environment.name,
      ...mergeLayers(parts.map(({ values }) => values)),
    },
    problems: parts.flatMap(({ problems }) => problems),
  };
};
