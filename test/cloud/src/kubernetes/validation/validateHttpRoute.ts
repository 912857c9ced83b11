import { Cause } from '../errors/ApiError';
import { asList, asObject } from '../object/json';
import { KubeObject } from '../object/KubeObject';
import { invalidValue } from './causes';

function pathCauses(match: unknown, path: string): readonly Cause[] {
  const { type, value } = asObject(asObject(match).path);
  if (type !== 'Exact' && type !== 'PathPrefix') {
    return [];
  }
  const when = "when type one of ['Exact', 'PathPrefix']";
  if (!String(value).startsWith('/')) {
    return [
      invalidValue(
        `${path}.path`,
        undefined,
        `value must be an absolute path and start with '/' ${when}`,
      ),
    ];
  }
  return String(value).includes('//')
    ? [invalidValue(`${path}.path`, undefined, `must not contain '//' ${when}`)]
    : [];
}

function ruleCauses(item: unknown, index: number): readonly Cause[] {
  const { matches, filters, backendRefs } = asObject(item);
  const path = `spec.rules[${index}]`;
  const redirects = asList(filters).some(
    filter => asObject(filter).type === 'RequestRedirect',
  );
  return [
    ...asList(matches).flatMap((match, at) =>
      pathCauses(match, `${path}.matches[${at}]`),
    ),
    ...(redirects && asList(backendRefs).length > 0
      ? [
          invalidValue(
            path,
            undefined,
            'RequestRedirect filter must not be used together with backendRefs',
          ),
        ]
      : []),
    ...asList(backendRefs).flatMap((backend, at) => {
      const { kind, port } = asObject(backend);
      return kind === 'Service' && port === undefined
        ? [
            invalidValue(
              `${path}.backendRefs[${at}]`,
              undefined,
              'Must have port for Service reference',
            ),
          ]
        : [];
    }),
  ];
}

function parentCauses(parents: readonly unknown[]): readonly Cause[] {
  const keys = parents.map(parent => {
    const { group, kind, namespace, name, sectionName, port } =
      asObject(parent);
    return JSON.stringify([group, kind, namespace, name, sectionName, port]);
  });
  return new Set(keys).size < keys.length
    ? [
        invalidValue(
          'spec.parentRefs',
          undefined,
          'sectionName or port must be unique when parentRefs includes 2 or more references to the same parent',
        ),
      ]
    : [];
}

/** What the HTTPRoute CRD refuses. @internal */
export function validateHttpRoute(route: KubeObject): readonly Cause[] {
  const { parentRefs, rules } = asObject(route.spec);
  return [
    ...parentCauses(asList(parentRefs)),
    ...asList(rules).flatMap(ruleCauses),
  ];
}
