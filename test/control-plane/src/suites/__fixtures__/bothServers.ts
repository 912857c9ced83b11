import { until } from 'cloud/src/controllers/testUtils/until';
import { createKubernetesServer } from 'cloud/src/kubernetes';

import { createApiClient } from '../../api/ApiClient';
import type { ApiClient, Json } from '../../api/ApiClient';
import { ofSuites } from './ofSuites';

/** One server under the contract. */
export interface Side {
  readonly name: 'double' | 'real';
  readonly api: ApiClient;
  /** Makes the resourceVersion 1 too old to watch from. */
  readonly forgetThePast: () => void;
}

const NAMESPACE = 'contract';

const LIMIT_MS = 60_000;

const core = `/api/v1/namespaces/${NAMESPACE}`;
const gatewayApi = (version: string) =>
  `/apis/gateway.networking.k8s.io/${version}/namespaces/${NAMESPACE}`;

/** Paths of the kinds that the contract is about. */
export const PATHS = {
  configMaps: `${core}/configmaps`,
  services: `${core}/services`,
  gateways: `${gatewayApi('v1')}/gateways`,
  routes: `${gatewayApi('v1')}/httproutes`,
};

/** ReferenceGrants are served in more than one version. */
export const grantsPath = (version: string): string =>
  `${gatewayApi(version)}/referencegrants`;

/** Values that differ from run to run, by the field they stand in. */
const RANDOM = new Set([
  'uid',
  'resourceVersion',
  'creationTimestamp',
  'deletionTimestamp',
  'continue',
  'time',
  'clusterIP',
  'clusterIPs',
  'nodePort',
]);

/** The rest of a text that is about the server's own numbers or tokens. */
const OWN = /(too old resource version: |continue key is not valid: ).*/;

/** A refusal whose causes stand in the order of their fields: a real server has none. */
const inOrder = (status: Json): Json => {
  const causes: readonly Json[] = status.details?.causes ?? [];
  const said = ({ field, message }: Json) => `${field}: ${message}`;
  const list = `[${causes.map(said).join(', ')}]`;
  if (causes.length < 2 || !status.message.endsWith(list)) {
    return status;
  }
  const sorted = [...causes].sort((one, other) =>
    said(one) < said(other) ? -1 : 1,
  );
  const head = status.message.slice(0, -list.length);
  return {
    ...status,
    details: { ...status.details, causes: sorted },
    message: `${head}[${sorted.map(said).join(', ')}]`,
  };
};

/** JSON without what is random, and without who manages which field. */
const tidy = (value: unknown): Json =>
  JSON.parse(JSON.stringify(value), (key, item) => {
    if (key === 'managedFields') {
      return undefined;
    }
    if (RANDOM.has(key) && item !== null) {
      return `<${key}>`;
    }
    if (item?.kind === 'Status') {
      return inOrder(item);
    }
    return typeof item === 'string' ? item.replace(OWN, '$1<its own>') : item;
  });

/** Both servers, each with the empty namespace of the contract. */
export const startBothServers = async () => {
  const double = await createKubernetesServer({ token: 'reader' });
  const { cluster } = ofSuites();
  const sides: readonly Side[] = [
    {
      name: 'double',
      api: createApiClient({ url: double.url, token: 'reader' }),
      forgetThePast: () => double.faults.expireResourceVersions(),
    },
    // Its watch cache began later than its first version.
    { name: 'real', api: cluster.api, forgetThePast: () => {} },
  ];
  for (const { api } of sides) {
    // Another suite may have left it behind a moment ago, on its way out.
    await until(
      () => api.post('/api/v1/namespaces', { metadata: { name: NAMESPACE } }),
      ({ code }) => code === 201,
      LIMIT_MS,
    );
  }
  return {
    double,
    /** What each side answers to the same calls, without what is random. */
    ask: async (
      calls: (side: Side) => Promise<readonly unknown[]>,
    ): Promise<Readonly<Record<Side['name'], Json>>> => {
      const [first, second] = await Promise.all(sides.map(calls));
      return { double: tidy(first), real: tidy(second) };
    },
    stop: async () => {
      await cluster.api.delete(`/api/v1/namespaces/${NAMESPACE}`);
      await double.stop();
    },
  };
};
