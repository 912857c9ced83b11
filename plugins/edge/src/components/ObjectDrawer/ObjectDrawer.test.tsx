import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeEdgeApi } from '../../__fixtures__/FakeEdgeApi';
import { map, nodes } from '../../__fixtures__/maps';
import { objectView } from '../../__fixtures__/objects';
import { brokenReport, finding } from '../../__fixtures__/reports';
import { responseError } from '../../__fixtures__/responseError';
import { findAxeIssues } from '../../__fixtures__/findAxeIssues';
import { renderWithEdgeApi } from '../../__fixtures__/renderWithEdgeApi';
import { EdgeReportView } from '../EdgeReport';

const report = brokenReport({
  map: map(),
  findings: [finding({ object: nodes.docs.object })],
});

const openNode = async (
  name: string | RegExp,
  object?: FakeEdgeApi['object'],
) => {
  const user = userEvent.setup();
  const edgeApi = new FakeEdgeApi();
  edgeApi.object = object;
  await renderWithEdgeApi(
    <EdgeReportView report={report} freshness={null} />,
    edgeApi,
  );
  const opener = await screen.findByRole('button', { name });
  opener.focus();
  await user.keyboard('{Enter}');
  const drawer = await screen.findByRole('dialog');
  return { user, opener, edgeApi, drawer, inDrawer: within(drawer) };
};

describe('the drawer of an object', () => {
  it('opens from the map and asks for that object', async () => {
    const { edgeApi, inDrawer } = await openNode(
      /HTTPRoute docs:/,
      objectView(),
    );

    expect(
      await inDrawer.findByRole('table', { name: 'Conditions' }),
    ).toBeVisible();
    expect(
      edgeApi.asked.filter(({ method }) => method === 'getObject'),
    ).toEqual([{ method: 'getObject', about: nodes.docs.object }]);
  });

  it('opens from the name in a finding', async () => {
    const { drawer } = await openNode('Show HTTPRoute payments/docs');

    expect(drawer).toHaveAccessibleName(/HTTPRoute payments\/docs/);
  });

  it('tells conditions newest first, by what they mean', async () => {
    const { inDrawer } = await openNode(/HTTPRoute docs:/, objectView());

    const table = await inDrawer.findByRole('table', { name: 'Conditions' });
    const [, newest, oldest] = within(table).getAllByRole('row');
    expect(newest).toHaveTextContent('bad:Conflicted=Truelistener https');
    expect(newest.querySelector('svg')).toHaveAttribute('data-state', 'broken');
    expect(oldest).toHaveTextContent('good:Accepted=True');
    expect(oldest).toHaveTextContent('about an older version of the object');
  });

  it('tells events newest first, with warnings marked', async () => {
    const { inDrawer } = await openNode(/HTTPRoute docs:/, objectView());

    const table = await inDrawer.findByRole('table', { name: 'Events' });
    const [, newest] = within(table).getAllByRole('row');
    expect(newest).toHaveTextContent('Warning: FailedDeployModel (×4)');
  });

  it('says so where there are no conditions and events', async () => {
    const { inDrawer } = await openNode(
      /HTTPRoute docs:/,
      objectView({ conditions: [], events: [] }),
    );

    expect(
      await inDrawer.findByText(/No controller has written/),
    ).toBeVisible();
    expect(inDrawer.getByText(/No events are kept/)).toBeVisible();
  });

  it('shows YAML as text, to copy and to keep as a file', async () => {
    const yaml = 'a: <img src=x onerror=alert(1)>\nb: "{{x}} $t(card.title)"\n';
    const saved: Blob[] = [];
    URL.createObjectURL = blob => `blob:${saved.push(blob as Blob)}`;
    URL.revokeObjectURL = () => undefined;
    const names: string[] = [];
    jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function click(this: HTMLAnchorElement) {
        names.push(this.download);
      });
    const { user, drawer, inDrawer } = await openNode(
      /HTTPRoute docs:/,
      objectView({ yaml }),
    );

    await user.click(await inDrawer.findByText('Download YAML'));

    expect(names).toEqual(['httproute-docs.yaml']);
    expect(saved[0].size).toBe(yaml.length);
    expect(drawer.querySelector('pre')?.textContent).toBe(yaml);
    expect(drawer.querySelector('img')).toBeNull();
    expect(
      inDrawer.getByRole('button', { name: 'Copy HTTPRoute docs' }),
    ).toBeVisible();
    jest.restoreAllMocks();
  });

  it('closes with Escape and gives the focus back', async () => {
    const { user, opener } = await openNode(/HTTPRoute docs:/, objectView());

    await user.keyboard('{Escape}');

    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(opener).toHaveFocus();
  });

  it('leads to the AWS console instead of asking for YAML', async () => {
    const { edgeApi, inDrawer } = await openNode(/LoadBalancer k8s-pay/);

    expect(
      inDrawer.getByRole('link', { name: /Open in the AWS console/ }),
    ).toHaveAttribute(
      'href',
      expect.stringContaining('console.aws.amazon.com/ec2/home?region='),
    );
    expect(edgeApi.times('getObject')).toBe(0);
  });

  it('says that no object holds a host name', async () => {
    const { inDrawer } = await openNode(/Hostname pay/);

    expect(inDrawer.getByText(/A name that clients use/)).toBeVisible();
  });

  it.each([
    [401, 'You may not see it'],
    [403, 'You may not see it'],
    [404, 'It is not there, or you may not see it'],
    [502, 'Its cluster does not give it now'],
    [503, 'Its cluster does not give it now'],
    [500, 'The object could not be read'],
  ])('says of an answer %s: %s', async (status, title) => {
    const { inDrawer } = await openNode(
      /HTTPRoute docs:/,
      await responseError(status),
    );

    expect(await inDrawer.findByText(title)).toBeVisible();
    expect(inDrawer.queryByText('Download YAML')).not.toBeInTheDocument();
  });

  it('does not ask for an object that is named and does not exist', async () => {
    const { edgeApi, inDrawer } = await openNode(/Service dosc/);

    expect(inDrawer.getByText('It does not exist')).toBeVisible();
    expect(edgeApi.times('getObject')).toBe(0);
  });

  it('shows the shape of an object until it is read', async () => {
    const { drawer, inDrawer } = await openNode(/HTTPRoute docs:/);

    expect(inDrawer.getByTestId('object-skeleton')).toHaveAttribute(
      'aria-busy',
      'true',
    );
    expect(await findAxeIssues(drawer)).toEqual([]);
  });

  it('goes on from the state and the facts of the map', async () => {
    const { inDrawer } = await openNode(/LoadBalancer k8s-pay/);

    expect(inDrawer.getByText('Ready')).toBeVisible();
    expect(
      inDrawer.getAllByRole('listitem').map(({ textContent }) => textContent),
    ).toEqual(['internal', 'active', '2 zones']);
  });

  it('asks again after a failure', async () => {
    const { user, edgeApi, inDrawer } = await openNode(
      /HTTPRoute docs:/,
      new Error('down'),
    );
    expect(
      await inDrawer.findByText('The object could not be read'),
    ).toBeVisible();
    edgeApi.object = objectView();

    await user.click(inDrawer.getByRole('button', { name: 'Try again' }));

    expect(await inDrawer.findByText('Download YAML')).toBeVisible();
  });

  it('is accessible', async () => {
    const { drawer, inDrawer } = await openNode(
      /HTTPRoute docs:/,
      objectView(),
    );
    await inDrawer.findByText('Download YAML');

    expect(await findAxeIssues(drawer)).toEqual([]);
  });
});
