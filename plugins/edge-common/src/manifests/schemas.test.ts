// The validators are native ES modules, which jest does not load: Node itself runs them.
// eslint-disable-next-line no-restricted-imports
import { execFileSync } from 'child_process';

import { SCENARIOS } from './__fixtures__/scenarios';
import type { ManifestObject } from './Manifest';
import { renderManifests } from './renderManifests';

const SCRIPT = `
import { BackendTrafficPolicy } from '@kubernetes-models/envoy-gateway/gateway.envoyproxy.io/v1alpha1/BackendTrafficPolicy';
import { ClientTrafficPolicy } from '@kubernetes-models/envoy-gateway/gateway.envoyproxy.io/v1alpha1/ClientTrafficPolicy';
import { EnvoyProxy } from '@kubernetes-models/envoy-gateway/gateway.envoyproxy.io/v1alpha1/EnvoyProxy';
import { Gateway } from '@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1/Gateway';
import { GRPCRoute } from '@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1/GRPCRoute';
import { HTTPRoute } from '@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1/HTTPRoute';
import { ReferenceGrant } from '@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1beta1/ReferenceGrant';
import { readFileSync } from 'node:fs';

const models = {
  BackendTrafficPolicy,
  ClientTrafficPolicy,
  EnvoyProxy,
  Gateway,
  GRPCRoute,
  HTTPRoute,
  ReferenceGrant,
};
const complaints = JSON.parse(readFileSync(0, 'utf8')).map(object => {
  try {
    new models[object.kind](object).validate();
    return null;
  } catch (error) {
    return String(error.message);
  }
});
console.log(JSON.stringify(complaints));
`;

const validate = (
  objects: readonly ManifestObject[],
): readonly (string | null)[] =>
  JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', SCRIPT], {
      cwd: __dirname,
      input: JSON.stringify(objects),
      encoding: 'utf8',
    }),
  );

/** The models are of an older Gateway API; gateway_types.go of 1.6 takes 16. */
const OLDER_LIMIT =
  'data/spec/infrastructure/annotations must NOT have more than 8 properties';

const objects = SCENARIOS.flatMap(({ edge }) =>
  renderManifests(edge).map(({ object }) => object),
);

describe('the schemas of Gateway API and Envoy Gateway', () => {
  it('accept every manifest of every scenario', () => {
    expect(
      validate(objects).filter(
        complaint => complaint !== null && complaint !== OLDER_LIMIT,
      ),
    ).toEqual([]);
  });

  it('would refuse a wrong one', () => {
    const wrong = objects.map(object => ({
      ...object,
      spec: { rules: 1, listeners: 1, shutdown: 1, targetRefs: 1, from: 1 },
    }));
    expect(validate(wrong)).toEqual(wrong.map(() => expect.any(String)));
  });
});
