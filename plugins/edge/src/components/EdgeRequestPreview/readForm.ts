import type { PreviewRequest } from '@tls-edge/backstage-plugin-edge-common/report';
import type { PreviewOptions } from './schema';

/** What a form still has to say. @internal */
export interface MissingField {
  readonly field:
    | 'entity'
    | 'environment'
    | 'hostnames'
    | 'path'
    | 'service'
    | 'port';
  /** Of a list, counted from 1. */
  readonly row?: number;
}

/** A form as far as it is filled in. @internal */
export type FormReading =
  | { readonly kind: 'incomplete'; readonly missing: MissingField }
  | { readonly kind: 'complete'; readonly request: PreviewRequest };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : '';

const isSaid = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '';

/** A row that was added to a list and not typed into yet says nothing. */
const saidRows = (value: unknown): unknown =>
  Array.isArray(value) ? value.filter(isSaid) : value;

const missingInRoutes = (routes: unknown): MissingField | undefined => {
  if (!Array.isArray(routes)) return undefined;
  for (const [index, route] of routes.entries()) {
    const said = isObject(route) ? route : {};
    const field = (['path', 'service', 'port'] as const).find(
      name => !isSaid(said[name]),
    );
    if (field) return { field, row: index + 1 };
  }
  return undefined;
};

const missingIn = (
  fields: Readonly<Record<string, unknown>>,
): MissingField | undefined => {
  const { hostnames, routes } = fields;
  return Array.isArray(hostnames) && hostnames.length === 0
    ? { field: 'hostnames' }
    : missingInRoutes(routes);
};

/**
 * Reads the parameters of a template as a request, or says what the form asks for and does not
 * hold yet. What is allowed is not judged here: the backend knows the policy.
 * @internal
 */
export const readForm = (
  form: Readonly<Record<string, unknown>>,
  options: PreviewOptions = {},
): FormReading => {
  const {
    entityField = 'entity',
    environmentField = 'environment',
    requestFields = ['hostnames', 'routes'],
    optionsField = 'options',
  } = options;
  const entity = textOf(form[entityField]);
  if (!entity) return { kind: 'incomplete', missing: { field: 'entity' } };
  const environment = textOf(form[environmentField]);
  if (!environment) {
    return { kind: 'incomplete', missing: { field: 'environment' } };
  }
  const fields = Object.fromEntries(
    requestFields.map(name => [
      name,
      name === 'hostnames' ? saidRows(form[name] ?? []) : form[name],
    ]),
  );
  const missing = missingIn(fields);
  if (missing) return { kind: 'incomplete', missing };

  const further = form[optionsField];
  return {
    kind: 'complete',
    request: {
      entity,
      environment,
      request: fields,
      ...(isObject(further) && { options: further }),
    },
  };
};
