import type { Json } from '../api/ApiClient';
import type { ObjectName } from '../api/Cluster';
import { GOLDENS } from './__fixtures__/goldens';
import { ofSuites } from './__fixtures__/ofSuites';

const { cluster } = ofSuites();

const NAMESPACES = [
  ...new Set(
    GOLDENS.flatMap(({ objects }) =>
      objects.map(({ metadata }) => metadata.namespace ?? 'default'),
    ),
  ),
];

const PLAIN = 'fieldManager=pipeline&fieldValidation=Strict&dryRun=All';

/** Paths of fields that an object has and that the stored one has not in the same way. */
const lost = (sent: Json, stored: Json, path = ''): readonly string[] => {
  if (typeof sent !== 'object' || sent === null) {
    return Object.is(sent, stored) ? [] : [`${path}: ${sent} is ${stored}`];
  }
  return Object.entries(sent).flatMap(([key, value]) =>
    lost(value, stored?.[key], `${path}/${key}`),
  );
};

describe('what the product renders', () => {
  beforeAll(() =>
    cluster.apply(
      NAMESPACES.map(name => ({
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name },
      })),
    ),
  );

  it.each(GOLDENS)(
    'is accepted by the API server, field by field: $name',
    async ({ objects }) => {
      for (const object of objects) {
        const { code, body } = await cluster.tryApply(object, PLAIN);
        expect([object.kind, code, body.message]).toEqual([
          object.kind,
          expect.any(Number),
          undefined,
        ]);
        expect(code).toBeLessThan(300);
        expect(lost(object, body)).toEqual([]);
      }
    },
  );

  it.each(GOLDENS)(
    'changes nothing when it is applied again: $name',
    async ({ objects }) => {
      const query = PLAIN.replace('&dryRun=All', '');
      const versions = async () => {
        const stored: string[] = [];
        for (const object of objects) {
          const { body } = await cluster.tryApply(object, query);
          stored.push(`${body.kind} generation ${body.metadata.generation}`);
        }
        return stored;
      };
      expect(await versions()).toEqual(await versions());
      await Promise.all(objects.map(object => cluster.delete(object)));
    },
  );

  const [gateway] = GOLDENS[0].objects;
  it.each<[string, object, string]>([
    ['an unknown field', { listener: [] }, 'field not declared in schema'],
    [
      'a list of another type',
      { listeners: 'http' },
      'failed to create typed patch object',
    ],
    ['no listener', { listeners: [] }, 'should have at least 1 items'],
  ])('would be refused with %s', async (_, spec, reason) => {
    const wrong: ObjectName & { readonly spec: object } = {
      ...gateway,
      spec: { gatewayClassName: 'envoy', ...spec },
    };
    const { code, body } = await cluster.tryApply(wrong, PLAIN);
    expect(code).toBeGreaterThanOrEqual(400);
    expect(body.message).toContain(reason);
  });
});
