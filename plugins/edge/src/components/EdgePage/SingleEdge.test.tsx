import { screen } from '@testing-library/react';
import { FakeEdgeApi } from '../../__fixtures__/FakeEdgeApi';
import { renderWithEdgeApi } from '../../__fixtures__/renderWithEdgeApi';
import { brokenReport } from '../../__fixtures__/reports';
import { responseError } from '../../__fixtures__/responseError';
import { EdgeRoutes } from './EdgeRoutes';

const renderEdge = async (edge: FakeEdgeApi['edge']) => {
  const edgeApi = new FakeEdgeApi({ edge });
  await renderWithEdgeApi(<EdgeRoutes />, edgeApi, {
    path: '/demo-eu/payments/pay-edge',
  });
  return edgeApi;
};

describe('the page of one edge', () => {
  it('shows the report of the edge in the path', async () => {
    const edgeApi = await renderEdge(brokenReport());

    expect(await screen.findByText('Broken at Routes')).toBeVisible();
    expect(screen.getByRole('region', { name: 'Details' })).toBeVisible();
    expect(edgeApi.asked[0].about).toEqual({
      cluster: 'demo-eu',
      namespace: 'payments',
      gateway: 'pay-edge',
    });
  });

  it('leads back to all edges', async () => {
    await renderEdge(brokenReport());

    expect(screen.getByRole('link', { name: 'All edges' })).toHaveAttribute(
      'href',
      '/edges',
    );
  });

  it('shows the shape of the report while it loads', async () => {
    await renderEdge(undefined);

    expect(screen.getByTestId('edge-skeleton')).toBeInTheDocument();
  });

  it('says the same of an edge that is hidden and of one that is not there', async () => {
    await renderEdge(await responseError(404));

    expect(await screen.findByText('You may not see edges here')).toBeVisible();
  });

  it('says what a failure means', async () => {
    await renderEdge(new Error('down'));

    expect(
      await screen.findByText('The edges could not be read'),
    ).toBeVisible();
  });
});
