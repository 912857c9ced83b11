import { createMockDirectory } from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { parse } from 'yaml';

import { createLinkCatalogAction } from './linkCatalog';
import { examples } from './linkCatalog.examples';

type Input = Parameters<
  ReturnType<typeof createLinkCatalogAction>['handler']
>[0]['input'];

describe('edge:catalog:link', () => {
  const workspace = createMockDirectory();
  const action = createLinkCatalogAction();
  const text = '# top\nkind: Component\nmetadata:\n  name: orders\n';
  beforeEach(() =>
    workspace.setContent({ changes: { 'catalog-info.yaml': text } }),
  );

  const run = async (input: Partial<Input> = {}) => {
    const context = createMockActionContext<Input>({
      workspacePath: workspace.path,
      input: {
        path: 'changes/catalog-info.yaml',
        entity: 'component:default/orders',
        edge: {
          cluster: 'demo-eu',
          namespace: 'orders',
          gateway: 'orders-edge',
        },
        ...input,
      },
    });
    await action.handler(context);
    return context.output;
  };
  const file = () =>
    (workspace.content() as { changes: Record<string, string> }).changes[
      'catalog-info.yaml'
    ];

  it('writes the annotation once', async () => {
    expect(await run()).toHaveBeenCalledWith('changed', true);
    const linked = file();
    expect(linked).toContain('tls-edge.dev/edge: demo-eu/orders/orders-edge');
    expect(await run()).toHaveBeenCalledWith('changed', false);
    expect(file()).toBe(linked);
  });

  it.each([
    [
      'a path out of the workspace',
      { path: '../x.yaml' },
      'NotAllowedError',
      /./,
    ],
    [
      'a file that is not there',
      { path: 'x.yaml' },
      'InputError',
      /path is "x\.yaml"; allowed: a catalog file/,
    ],
    [
      'another entity',
      { entity: 'component:default/other' },
      'InputError',
      /does not describe/,
    ],
    [
      'a ref that is none',
      { entity: ':/' },
      'InputError',
      /entity is ":\/"; allowed: an entity ref/,
    ],
    [
      'an edge that would break the annotation',
      { edge: { cluster: 'a,b', namespace: 'c', gateway: 'd' } },
      'InputError',
      /edge is "a,b\/c\/d"/,
    ],
  ])(
    'refuses %s and leaves the file alone',
    async (_name, input, name, message) => {
      await expect(run(input)).rejects.toMatchObject({
        name,
        message: expect.stringMatching(message),
      });
      expect(file()).toBe(text);
    },
  );

  it('runs in a dry run and shows how it is used', () => {
    expect(action.supportsDryRun).toBe(true);
    const steps = examples.flatMap(({ example }) => parse(example).steps);
    expect(steps.map(step => step.action)).toContain(action.id);
  });
});
