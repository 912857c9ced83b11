import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import type { RenderResult } from '@testing-library/react';
import { useLocation } from 'react-router-dom';
import type { ReactElement } from 'react';
import { edgeApiRef } from '../api';
import {
  requestTemplateRouteRef,
  rootRouteRef,
  ruleCatalogueRouteRef,
} from '../routes';
import type { FakeEdgeApi } from './FakeEdgeApi';
import { FakeSignalApi } from './FakeSignalApi';
import { orders } from './orders';

const Location = () => {
  const { pathname, search, hash } = useLocation();
  return <span data-testid="location">{pathname + search + hash}</span>;
};

/** Renders a part of the plugin on the page of the Component `orders`. */
export const renderWithEdgeApi = async (
  element: ReactElement,
  edgeApi: FakeEdgeApi,
  { path = '/', signals = new FakeSignalApi() } = {},
): Promise<RenderResult & { signals: FakeSignalApi }> => {
  const rendered = await renderInTestApp(
    <TestApiProvider
      apis={[
        [edgeApiRef, edgeApi],
        [signalApiRef, signals],
      ]}
    >
      <EntityProvider entity={orders}>
        {element}
        <Location />
      </EntityProvider>
    </TestApiProvider>,
    {
      routeEntries: [path],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/create/templates/:namespace/:templateName': requestTemplateRouteRef,
        '/edges': rootRouteRef,
        '/edges/rules': ruleCatalogueRouteRef,
      },
    },
  );
  return { ...rendered, signals };
};
