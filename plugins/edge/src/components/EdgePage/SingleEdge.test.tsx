import { screen, within } from '@testing-library/react';
import { FakeEdgeApi } from '../../__fixtures__/FakeEdgeApi';
import { renderWithEdgeApi } from '../../__fixtures__/renderWithEdgeApi';
import { brokenReport } from '../../__fixtures__/reports';
import { responseError } from '../../__fixtures__/responseError';
import { redirectLoop, symptomReport } from '../../__fixtures__/symptoms';
import { EdgeRoutes } from './EdgeRoutes';

const renderEdge = async (edge: FakeEdgeApi['edge'], query = '') => {
  const symptom = symptomReport(redirectLoop.passed());
  const edgeApi = new FakeEdgeApi({ edge, symptom });
  await renderWithEdgeApi(<EdgeRoutes />, edgeApi, {
    path: `/demo-eu/payments/pay-edge${query}`,
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

  it('answers what the address says that somebody sees', async () => {
    const edgeApi = await renderEdge(brokenReport(), '?symptom=redirect+loop');

    const search = await screen.findByRole('region', {
      name: 'What do you see?',
    });
    expect(
      await within(search).findByText(/None of these explains/),
    ).toBeVisible();
    expect(edgeApi.asked).toContainEqual({
      method: 'askSymptom',
      about: { id: brokenReport().id, symptom: 'redirect loop' },
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
