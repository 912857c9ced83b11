import { createApp } from '@backstage/app-defaults';
import { AppRouter, FlatRoutes } from '@backstage/core-app-api';
import { createApiFactory } from '@backstage/core-plugin-api';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { CatalogEntityPage } from '@backstage/plugin-catalog';
import {
  ScaffolderFieldExtensions,
  useCustomFieldExtensions,
} from '@backstage/plugin-scaffolder-react';
import { scaffolderPlugin, ScaffolderPage } from '@backstage/plugin-scaffolder';
import { render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Route, useOutlet } from 'react-router-dom';
import { FakeEdgeApi } from './__fixtures__/FakeEdgeApi';
import { orders } from './__fixtures__/orders';
import { brokenReport, entityEdges } from './__fixtures__/reports';
import { edgeList, summary } from './__fixtures__/summaries';
import {
  edgeApiRef,
  EdgeEnvironmentPickerFieldExtension,
  EdgePage,
  edgePlugin,
  EdgeRequestPreviewFieldExtension,
  EntityEdgeCard,
  EntityEdgeContent,
} from '.';

const edgeApi = new FakeEdgeApi({
  entityEdges: entityEdges([]),
  edges: edgeList([summary()]),
  edge: brokenReport(),
});

const Entity = ({ children }: { children: ReactNode }) => (
  <EntityProvider entity={orders}>{children}</EntityProvider>
);

const Fields = () => {
  const fields = useCustomFieldExtensions(useOutlet());
  return <p>{fields.map(({ name }) => name).join()}</p>;
};

const renderLegacyApp = (path: string) => {
  window.history.pushState({}, '', path);
  const app = createApp({
    apis: [createApiFactory(edgeApiRef, edgeApi)],
    plugins: [edgePlugin, scaffolderPlugin],
    configLoader: async () => [
      {
        context: 'test',
        data: {
          app: { baseUrl: 'http://localhost' },
          backend: { baseUrl: 'http://localhost:7007' },
        },
      },
    ],
  });
  const Root = app.createRoot(
    <AppRouter>
      <FlatRoutes>
        <Route path="/edges" element={<EdgePage />} />
        <Route
          path="/catalog/:namespace/:kind/:name"
          element={<CatalogEntityPage />}
        />
        <Route path="/create" element={<ScaffolderPage />} />
        <Route
          path="/card"
          element={
            <Entity>
              <EntityEdgeCard />
            </Entity>
          }
        />
        <Route
          path="/edge"
          element={
            <Entity>
              <EntityEdgeContent />
            </Entity>
          }
        />
        <Route path="/fields" element={<Fields />}>
          <ScaffolderFieldExtensions>
            <EdgeEnvironmentPickerFieldExtension />
            <EdgeRequestPreviewFieldExtension />
          </ScaffolderFieldExtensions>
        </Route>
      </FlatRoutes>
    </AppRouter>,
  );
  return render(<Root />);
};

describe('the plugin in an app of the legacy frontend system', () => {
  it('shows the dashboard', async () => {
    renderLegacyApp('/edges');

    expect(
      await screen.findByRole('link', { name: 'pay-edge' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Edges' })).toBeInTheDocument();
  });

  it('shows the page of one edge', async () => {
    renderLegacyApp('/edges/demo-eu/payments/pay-edge');

    expect(await screen.findByText('Broken at Routes')).toBeInTheDocument();
  });

  it('shows the card, with a way to the form of the scaffolder', async () => {
    renderLegacyApp('/card');

    const button = await screen.findByRole('button', {
      name: 'Request an edge',
    });
    expect(button.getAttribute('href')).toMatch(
      /^\/create\/templates\/default\/request-edge\?formData=/,
    );
  });

  it('shows the tab', async () => {
    renderLegacyApp('/edge');

    expect(await screen.findByText('No edge yet')).toBeInTheDocument();
  });

  it('gives the template its fields', async () => {
    renderLegacyApp('/fields');

    expect(
      await screen.findByText('EdgeEnvironmentPicker,EdgeRequestPreview'),
    ).toBeInTheDocument();
  });
});
