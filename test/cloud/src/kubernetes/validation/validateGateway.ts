import { Cause } from '../errors/ApiError';
import { asList, asObject } from '../object/json';
import { KubeObject } from '../object/KubeObject';
import { duplicate, invalidValue, tooMany } from './causes';

const sectionName =
  /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const qualifiedName =
  /^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\/)?([A-Za-z0-9][-A-Za-z0-9_.]{0,61})?[A-Za-z0-9]$/;
const withoutTls = ['HTTP', 'TCP', 'UDP'];

function listenerCauses(item: unknown, index: number): readonly Cause[] {
  const { name, port } = asObject(item);
  const path = `spec.listeners[${index}]`;
  const causes: Cause[] = [];
  if (Number(port) < 1 || Number(port) > 65_535) {
    causes.push(
      invalidValue(
        `${path}.port`,
        port,
        `${path}.port in body should be less than or equal to 65535`,
      ),
    );
  }
  if (!sectionName.test(String(name))) {
    causes.push(
      invalidValue(
        `${path}.name`,
        name,
        `${path}.name in body should match '${sectionName.source}'`,
      ),
    );
  }
  return causes;
}

/** Names stand for listeners in the list, which is a map to the API server. */
function repeated(listeners: readonly unknown[]): readonly Cause[] {
  const all = listeners.map(asObject);
  return all.flatMap(({ name }, index) =>
    all.findIndex(one => one.name === name) < index
      ? [duplicate(`spec.listeners[${index}]`, { name })]
      : [],
  );
}

function listenerRules(listeners: readonly unknown[]): readonly Cause[] {
  const all = listeners.map(asObject);
  const wrongTls = all.some(
    listener =>
      listener.tls !== undefined &&
      withoutTls.includes(String(listener.protocol)),
  );
  const broken = [
    ...(repeated(listeners).length > 0
      ? ['Listener name must be unique within the Gateway']
      : []),
    ...(wrongTls
      ? ["tls must not be specified for protocols ['HTTP', 'TCP', 'UDP']"]
      : []),
  ];
  return broken.map(why => invalidValue('spec.listeners', undefined, why));
}

const onInfrastructure = [
  { field: 'annotations', limit: 16, entry: 'Annotation' },
  { field: 'labels', limit: 8, entry: 'Label' },
] as const;

function keyRules(infrastructure: unknown): readonly Cause[] {
  return onInfrastructure.flatMap(({ field, entry }) =>
    Object.keys(asObject(asObject(infrastructure)[field])).every(key =>
      qualifiedName.test(key),
    )
      ? []
      : [
          invalidValue(
            `spec.infrastructure.${field}`,
            undefined,
            `${entry} keys must be in the form of an optional DNS subdomain prefix followed by a required name segment of up to 63 characters.`,
          ),
        ],
  );
}

/** What the Gateway CRD refuses; HTTPS without `tls` is not among it (recorded). @internal */
export function validateGateway(gateway: KubeObject): readonly Cause[] {
  const { listeners, infrastructure } = asObject(gateway.spec);
  const items = asList(listeners);
  const many = onInfrastructure.flatMap(({ field, limit }) => {
    const entries = Object.keys(asObject(asObject(infrastructure)[field]));
    return entries.length > limit
      ? [tooMany(`spec.infrastructure.${field}`, entries.length, limit)]
      : [];
  });
  const none = invalidValue(
    'spec.listeners',
    0,
    'spec.listeners in body should have at least 1 items',
  );
  return [
    ...many,
    ...(items.length === 0 ? [none] : []),
    ...items.flatMap(listenerCauses),
    ...repeated(items),
    // What is too long keeps the server from evaluating the rules of a schema.
    ...(many.length === 0
      ? [...keyRules(infrastructure), ...listenerRules(items)]
      : []),
  ];
}
