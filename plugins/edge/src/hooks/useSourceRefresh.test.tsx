import { ResponseError } from '@backstage/errors';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeEdgeApi } from '../__fixtures__/FakeEdgeApi';
import { entityEdges, readyReport } from '../__fixtures__/reports';
import { responseError } from '../__fixtures__/responseError';
import { renderWithEdgeApi } from '../__fixtures__/renderWithEdgeApi';
import { EntityEdgeCard } from '../components/EntityEdgeCard';

const inSeconds = (seconds: number) =>
  new Date(Date.now() + seconds * 1_000).toISOString();

const tooSoon = () =>
  ResponseError.fromResponse(
    new Response('{}', { status: 429, headers: { 'retry-after': '40' } }),
  );

const renderCard = async (refreshed: FakeEdgeApi['refreshed']) => {
  const user = userEvent.setup();
  const edgeApi = new FakeEdgeApi({
    entityEdges: entityEdges([readyReport()]),
  });
  edgeApi.refreshed = refreshed;
  await renderWithEdgeApi(<EntityEdgeCard />, edgeApi);
  const press = async () =>
    user.click(await screen.findByRole('button', { name: /Refresh/ }));
  await press();
  return { edgeApi, press };
};

describe('the refresh button of the card', () => {
  it('asks the backend for its answer and to read the sources again', async () => {
    const { edgeApi } = await renderCard({ nextAt: inSeconds(30) });

    expect(
      await screen.findByText('The sources are read again.'),
    ).toBeVisible();
    expect(edgeApi.times('getEntityEdges')).toBe(2);
    expect(
      edgeApi.asked.find(({ method }) => method === 'refreshEdge')?.about,
    ).toEqual(readyReport().id);
  });

  it('says how long to wait, and does not ask the backend before', async () => {
    const { edgeApi, press } = await renderCard({ nextAt: inSeconds(30) });
    await screen.findByText('The sources are read again.');

    await press();

    expect(
      await screen.findByText(/The sources were just read; again in \d+ sec/),
    ).toBeVisible();
    expect(edgeApi.times('refreshEdge')).toBe(1);
    await waitFor(() => expect(edgeApi.times('getEntityEdges')).toBe(3));
  });

  it('asks again once the time has come', async () => {
    const { edgeApi, press } = await renderCard({ nextAt: inSeconds(-1) });
    await screen.findByText('The sources are read again.');

    await press();

    await waitFor(() => expect(edgeApi.times('refreshEdge')).toBe(2));
  });

  it('shows the wait that the backend demands', async () => {
    await renderCard(await tooSoon());

    expect(await screen.findByText(/again in (40|39|38) sec/)).toBeVisible();
  });

  it('says nothing to who may not ask, and refreshes the page all the same', async () => {
    const { edgeApi } = await renderCard(await responseError(403));

    await waitFor(() => expect(edgeApi.times('getEntityEdges')).toBe(2));
    expect(screen.queryByText(/The sources/)).not.toBeInTheDocument();
  });

  it('says that it failed', async () => {
    await renderCard(new Error('down'));

    expect(
      await screen.findByText('The sources could not be asked to read again.'),
    ).toBeVisible();
  });
});
