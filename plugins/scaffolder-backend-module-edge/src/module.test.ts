import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  scaffolderActionsExtensionPoint,
  type TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { createBackendPlugin } from '@backstage/backend-plugin-api';

import edgeModule from './index';

describe('module edge of the scaffolder', () => {
  const start = async (edge?: object) => {
    const added: TemplateAction[] = [];
    const scaffolder = createBackendPlugin({
      pluginId: 'scaffolder',
      register(env) {
        env.registerExtensionPoint(scaffolderActionsExtensionPoint, {
          addActions: (...actions) => {
            added.push(...(actions as TemplateAction[]));
          },
        });
        env.registerInit({ deps: {}, async init() {} });
      },
    });
    const backend = await startTestBackend({
      features: [
        scaffolder,
        edgeModule,
        mockServices.rootConfig.factory({ data: edge ? { edge } : {} }),
        catalogServiceMock.factory(),
      ],
    });
    await backend.stop();
    return added;
  };

  it('adds three actions that can run dry and describe themselves', async () => {
    const actions = await start();
    expect(actions.map(({ id }) => id)).toEqual([
      'edge:manifests:render',
      'edge:catalog:link',
      'edge:request:record',
    ]);
    for (const action of actions) {
      expect(action.supportsDryRun).toBe(true);
      expect(action.description).toBeTruthy();
      expect(action.examples).not.toEqual([]);
      expect(action.schema?.input).toMatchObject({ type: 'object' });
    }
  });

  it('stops the start for a mistake under edge and names the key', async () => {
    const environments = [
      { name: 'production', cluster: 'none', gatewayClass: 'envoy' },
    ];
    await expect(start({ environments })).rejects.toThrow(
      /edge\.environments\[0\]\.cluster is "none"/,
    );
  });
});
