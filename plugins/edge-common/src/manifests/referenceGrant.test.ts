import { buildEdge } from '../edge';
import { parseEdgeRequest } from '../request';
import { aContext, ASKED } from '../request/__fixtures__/aContext';
import { renderManifests } from './renderManifests';

const render = (asked: Record<string, unknown>) => {
  const context = aContext({
    policy: { allowed: { referenceGrants: [true] } },
  });
  return renderManifests(
    buildEdge(parseEdgeRequest({ ...ASKED, ...asked }, context), context),
  );
};

describe('grants', () => {
  it.each([
    ['HTTPRoute', {}],
    ['GRPCRoute', { protocol: 'grpc', path: undefined }],
  ])(
    'let %ss of the edge reach the Services, one file per namespace',
    (kind, parts) => {
      const routes = ['pay/b', 'shop/c', 'pay/a'].map((place, index) => {
        const [namespace, service] = place.split('/');
        return {
          path: `/${index}`,
          call: kind === 'GRPCRoute' ? { method: `M${index}` } : undefined,
          ...parts,
          backends: [{ service, namespace, port: 80 }],
        };
      });
      const grants = render({ referenceGrants: true, routes }).filter(
        ({ object }) => object.kind === 'ReferenceGrant',
      );

      expect(
        JSON.parse(
          JSON.stringify(
            grants.map(({ object }) => [
              object.metadata.namespace,
              object.spec,
            ]),
          ),
        ),
      ).toEqual(
        [
          ['pay', ['a', 'b']],
          ['shop', ['c']],
        ].map(([namespace, names]) => [
          namespace,
          {
            from: [
              { group: 'gateway.networking.k8s.io', kind, namespace: 'orders' },
            ],
            to: [names]
              .flat()
              .map(name => ({ group: '', kind: 'Service', name })),
          },
        ]),
      );
    },
  );
});
