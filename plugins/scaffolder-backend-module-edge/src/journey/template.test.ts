import { createFetchPlainFileAction } from '@backstage/plugin-scaffolder-backend';
import { createPublishGithubPullRequestAction } from '@backstage/plugin-scaffolder-backend-module-github';
import { templateEntityV1beta3Validator } from '@backstage/plugin-scaffolder-common';
import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { ConfigReader } from '@backstage/config';

import { createLinkCatalogAction } from '../actions/linkCatalog';
import { createRecordRequestAction } from '../actions/recordRequest';
import { createRenderManifestsAction } from '../actions/renderManifests';
import { demoServices } from '../__fixtures__/demoWorld';
import { readTemplate } from '../__fixtures__/runTemplate';

const integrations = ScmIntegrations.fromConfig(new ConfigReader({}));
const services = demoServices();
const actions = [
  createRenderManifestsAction(services),
  createLinkCatalogAction(),
  createRecordRequestAction({
    auth: services.auth,
    discovery: mockServices.discovery(),
  }),
  createFetchPlainFileAction({
    reader: mockServices.urlReader.mock(),
    integrations,
  }),
  createPublishGithubPullRequestAction({ integrations }),
].map(({ id, schema }) => ({ id, schema }));
const template = readTemplate('request-edge');

describe('templates/request-edge/template.yaml', () => {
  it('is a template of that name', async () => {
    expect(await templateEntityV1beta3Validator.check(template)).toBe(true);
    expect(template.metadata.name).toBe('request-edge');
  });

  it('offers owned components only and the environments of the portal', () => {
    const [{ properties }] = template.spec.parameters;
    expect(properties.entity).toMatchObject({
      'ui:field': 'OwnedEntityPicker',
      'ui:options': { catalogFilter: { kind: 'Component' } },
    });
    expect(properties.environment['ui:field']).toBe('EdgeEnvironmentPicker');
  });

  it.each(template.spec.steps.map(step => [step.id, step] as const))(
    'gives step %s inputs that its action knows',
    (_id, step) => {
      const action = actions.find(({ id }) => id === step.action);
      const known = Object.keys(action?.schema?.input?.properties ?? {});
      expect(known).toEqual(expect.arrayContaining(Object.keys(step.input)));
    },
  );

  it('reads only outputs that an earlier step gives', () => {
    const text = JSON.stringify([template.spec.steps, template.spec.output]);
    const reads = text.matchAll(/steps\.(\w+)\.output\.(\w+)/g);
    for (const [, id, output] of reads) {
      const step = template.spec.steps.find(one => one.id === id);
      const action = actions.find(one => one.id === step?.action);
      expect(action?.schema?.output?.properties).toHaveProperty(output);
    }
  });
});
