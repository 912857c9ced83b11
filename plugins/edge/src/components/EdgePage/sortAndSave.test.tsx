import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeEdgeApi } from '../../__fixtures__/FakeEdgeApi';
import { edgeList, summary } from '../../__fixtures__/summaries';
import { renderWithEdgeApi } from '../../__fixtures__/renderWithEdgeApi';
import { EdgeDashboard } from './EdgeDashboard';

const renderDashboard = async (path = '/') => {
  const edgeApi = new FakeEdgeApi({
    edges: edgeList([summary()], { totalItems: 2, nextCursor: 'next' }),
  });
  edgeApi.morePages.next = edgeList([
    summary({ id: { ...summary().id, gateway: 'far-edge' } }),
  ]);
  await renderWithEdgeApi(<EdgeDashboard />, edgeApi, { path });
  await screen.findByRole('link', { name: 'pay-edge' });
  const lastAsked = () => edgeApi.asked.at(-1)?.about;
  return { edgeApi, lastAsked, user: userEvent.setup() };
};

const location = () => screen.getByTestId('location').textContent;

describe('the order of the dashboard', () => {
  it('sorts by a column, turns it round, and is worst first again', async () => {
    const { user } = await renderDashboard();
    const press = async () =>
      user.click(
        screen
          .getAllByRole('columnheader')[2]
          .querySelector('[role="button"]') as Element,
      );
    await press();
    expect(location()).toBe('/?sort=owner');
    await press();
    expect(location()).toBe('/?sort=-owner');
    await press();
    expect(location()).toBe('/');
  });

  it('asks in the order of the URL and says so on the column', async () => {
    const { edgeApi } = await renderDashboard('/?sort=-certificate');

    expect(
      edgeApi.asked.find(({ method }) => method === 'listEdges')?.about,
    ).toMatchObject({ sort: '-certificate' });
    expect(
      screen.getByRole('columnheader', { name: 'Certificate ends' }),
    ).toHaveAttribute('aria-sort', 'descending');
  });

  it('ignores an order that there is not', async () => {
    const { edgeApi } = await renderDashboard('/?sort=beauty&certificate=7');

    expect(
      edgeApi.asked.find(({ method }) => method === 'listEdges')?.about,
    ).toMatchObject({ sort: undefined, certificate: undefined });
  });
});

describe('the certificate filter', () => {
  it('narrows to certificates that soon end, and keeps it in the URL', async () => {
    const { user, edgeApi } = await renderDashboard();

    await user.click(screen.getByRole('button', { name: /Certificate All/ }));
    await user.click(
      await screen.findByRole('option', { name: 'Ends within 30 days' }),
    );

    expect(location()).toBe('/?certificate=30');
    await waitFor(() =>
      expect(
        edgeApi.asked.filter(({ method }) => method === 'listEdges').at(-1)
          ?.about,
      ).toMatchObject({ certificate: '30' }),
    );
  });
});

describe('saving as CSV', () => {
  const saved: Blob[] = [];
  beforeEach(() => {
    saved.length = 0;
    URL.createObjectURL = blob => `blob:${saved.push(blob as Blob)}`;
    URL.revokeObjectURL = () => undefined;
    jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(() => undefined);
  });
  afterEach(() => jest.restoreAllMocks());

  it('saves all pages of what the filters leave', async () => {
    const { user, lastAsked } = await renderDashboard('/?state=ready');

    await user.click(screen.getByRole('button', { name: 'Save as CSV' }));

    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0].type).toBe('text/csv;charset=utf-8');
    expect(lastAsked()).toMatchObject({
      state: 'ready',
      limit: 500,
      cursor: 'next',
    });
  });

  it('saves nothing rather than a part, and says so', async () => {
    const { user, edgeApi } = await renderDashboard();
    edgeApi.edges = new Error('down');

    await user.click(screen.getByRole('button', { name: 'Save as CSV' }));

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'nothing was saved',
    );
    expect(saved).toEqual([]);
  });
});

describe('the dashboard', () => {
  it('leads to the rules of the doctor', async () => {
    await renderDashboard();

    expect(
      screen.getByRole('link', { name: 'Rules of the doctor' }),
    ).toHaveAttribute('href', '/edges/rules');
  });
});
