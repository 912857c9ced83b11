import {
  createExtensionTester,
  renderInTestApp,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import { screen } from '@testing-library/react';
import { FakeEdgeApi } from '../__fixtures__/FakeEdgeApi';
import { orders } from '../__fixtures__/orders';
import { brokenReport, entityEdges } from '../__fixtures__/reports';
import { rule } from '../__fixtures__/rules';
import { edgeList, summary } from '../__fixtures__/summaries';
import { edgeApiRef } from '../api';
import { requestTemplateRouteRef } from '../routes';
import edgePlugin from '.';

const edgeApi = new FakeEdgeApi({
  entityEdges: entityEdges([brokenReport()]),
  edges: edgeList([summary()]),
  edge: brokenReport(),
  rules: { items: [rule()] },
});

const mountedRoutes = {
  '/catalog/:namespace/:kind/:name': entityRouteRef,
  '/create/templates/:namespace/:templateName': requestTemplateRouteRef,
};

const renderEntityPart = (id: 'entity-card:edge' | 'entity-content:edge') =>
  renderInTestApp(
    <EntityProvider entity={orders}>
      {createExtensionTester(edgePlugin.getExtension(id)).reactElement()}
    </EntityProvider>,
    { apis: [[edgeApiRef, edgeApi]], mountedRoutes },
  );

describe('the plugin in an app of the new frontend system', () => {
  it('shows the card', async () => {
    renderEntityPart('entity-card:edge');

    expect(await screen.findByText('Broken at Routes')).toBeInTheDocument();
  });

  it('shows the tab', async () => {
    renderEntityPart('entity-content:edge');

    expect(await screen.findByText('What is wrong')).toBeInTheDocument();
  });

  it('shows the dashboard and the page of one edge', async () => {
    const app = (path: string) =>
      renderTestApp({
        features: [edgePlugin],
        apis: [[edgeApiRef, edgeApi]],
        mountedRoutes,
        initialRouteEntries: [path],
      });

    const dashboard = app('/edges');
    expect(
      await screen.findByRole('link', { name: 'pay-edge' }),
    ).toBeInTheDocument();
    dashboard.unmount();

    const page = app('/edges/demo-eu/payments/pay-edge');
    expect(await screen.findByText('Broken at Routes')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'About rule K14' }),
    ).toHaveAttribute('href', '/edges/rules#k14');
    page.unmount();

    app('/edges/rules');
    expect(await screen.findByText('Redirect loop')).toBeInTheDocument();
  });

  it('shows card and tab for components, and for nothing else', () => {
    const card = createExtensionTester(
      edgePlugin.getExtension('entity-card:edge'),
    ).get(EntityCardBlueprint.dataRefs.filterFunction);
    const tab = createExtensionTester(
      edgePlugin.getExtension('entity-content:edge'),
    ).get(EntityContentBlueprint.dataRefs.filterFunction);

    for (const filter of [card, tab]) {
      expect(filter?.(orders)).toBe(true);
      expect(filter?.({ ...orders, kind: 'System' })).toBe(false);
    }
  });

  it.each([
    ['edge-environment-picker', 'EdgeEnvironmentPicker'],
    ['edge-request-preview', 'EdgeRequestPreview'],
  ] as const)('gives the template its field %s', async (id, name) => {
    const load = createExtensionTester(
      edgePlugin.getExtension(`scaffolder-form-field:edge/${id}`),
    ).get(FormFieldBlueprint.dataRefs.formFieldLoader);

    expect(await load()).toMatchObject({ name });
  });
});
