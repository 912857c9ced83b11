import { Cause } from '../errors/ApiError';
import { asList, asObject } from '../object/json';
import { KubeObject } from '../object/KubeObject';
import { duplicate, invalidValue, tooMany } from './causes';

const sectionName =
  /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
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

function listCauses(listeners: readonly unknown[]): readonly Cause[] {
  const all = listeners.map(asObject);
  const names = new Set(all.map(listener => listener.name));
  const wrongTls = all.some(
    listener =>
      listener.tls !== undefined &&
      withoutTls.includes(String(listener.protocol)),
  );
  const again = all.flatMap(({ name }, index) =>
    all.findIndex(one => one.name === name) < index
      ? [duplicate(`spec.listeners[${index}]`, { name })]
      : [],
  );
  return [
    ...again,
    ...(names.size < all.length
      ? [
          invalidValue(
            'spec.listeners',
            undefined,
            'Listener name must be unique within the Gateway',
          ),
        ]
      : []),
    ...(wrongTls
      ? [
          invalidValue(
            'spec.listeners',
            undefined,
            "tls must not be specified for protocols ['HTTP', 'TCP', 'UDP']",
          ),
        ]
      : []),
  ];
}

/** What the Gateway CRD refuses; HTTPS without `tls` is not among it (recorded). @internal */
export function validateGateway(gateway: KubeObject): readonly Cause[] {
  const { listeners, infrastructure } = asObject(gateway.spec);
  const items = asList(listeners);
  const count = (field: 'annotations' | 'labels') =>
    Object.keys(asObject(asObject(infrastructure)[field])).length;
  const limits = [
    ['annotations', 16],
    ['labels', 8],
  ] as const;
  return [
    ...limits.flatMap(([field, limit]) =>
      count(field) > limit
        ? [tooMany(`spec.infrastructure.${field}`, count(field), limit)]
        : [],
    ),
    ...(items.length === 0
      ? [
          invalidValue(
            'spec.listeners',
            0,
            'spec.listeners in body should have at least 1 items',
          ),
        ]
      : []),
    ...items.flatMap(listenerCauses),
    ...listCauses(items),
  ];
}
