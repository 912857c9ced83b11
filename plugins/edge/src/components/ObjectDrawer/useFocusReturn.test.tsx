import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { EdgeReport } from '@tls-edge/backstage-plugin-edge-common/report';
import { useState } from 'react';
import { FakeEdgeApi } from '../../__fixtures__/FakeEdgeApi';
import { map, nodes } from '../../__fixtures__/maps';
import { objectView } from '../../__fixtures__/objects';
import { brokenReport, finding } from '../../__fixtures__/reports';
import { renderWithEdgeApi } from '../../__fixtures__/renderWithEdgeApi';
import { FindingList, Section } from '../EdgeReport';
import { RequestMap } from '../EdgeReport/RequestMap';
import { ObjectDrawerProvider } from './ObjectDrawerProvider';

type Node = EdgeReport['map']['nodes'][number];

const { docs, https, gateway } = nodes;
const about = finding({ object: docs.object });

/** A report of pay-edge in which some nodes are otherwise, or gone. */
const reportWith = (
  change: (node: Node) => Node | undefined = node => node,
  findings = [about],
) =>
  brokenReport({
    map: { ...map(), nodes: map().nodes.flatMap(one => change(one) ?? []) },
    findings,
  });

const docsAs = (changes: Partial<Node>) => (one: Node) =>
  one === docs ? { ...one, ...changes } : one;
const allReady = (one: Node): Node => ({ ...one, state: 'ready' });
const without = (gone: Node) => (one: Node) => one === gone ? undefined : one;

const openFrom = async (
  name: string | RegExp,
  {
    onlyBroken = false,
    from = reportWith(),
    press = (element: HTMLElement) => userEvent.click(element),
  } = {},
) => {
  const user = userEvent.setup();
  let showReport: (report: EdgeReport) => void = () => undefined;
  const Live = () => {
    const [report, setReport] = useState(from);
    showReport = setReport;
    return (
      <ObjectDrawerProvider report={report}>
        <Section title="What is wrong">
          <FindingList report={report} />
        </Section>
        <RequestMap report={report} />
      </ObjectDrawerProvider>
    );
  };
  await renderWithEdgeApi(<Live />, new FakeEdgeApi({ object: objectView() }));
  const filter = await screen.findByLabelText('Only what is broken');
  if (onlyBroken) await user.click(filter);
  const opener = screen.getByRole('button', { name });
  await press(opener);
  await screen.findByRole('dialog');
  const close = async () => {
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  };
  const show = (...reports: EdgeReport[]) =>
    reports.forEach(report => act(() => showReport(report)));
  return { opener, show, close };
};

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const part = (name: string) => screen.getByRole('region', { name });
const MAP = 'The way of a request';

describe('the focus after the drawer of an object', () => {
  it.each<[string, EdgeReport]>([
    ['says the same', reportWith()],
    ['has it in another state', reportWith(docsAs({ state: 'progressing' }))],
    ['calls it otherwise', reportWith(docsAs({ label: 'renamed' }))],
    ['has lost its neighbours', reportWith(without(nodes.app))],
  ])('stays with its node when a newer report %s', async (_how, newer) => {
    const { opener, show, close } = await openFrom(/HTTPRoute docs:/);

    show(newer);
    await close();

    expect(opener).toBeInTheDocument();
    expect(opener).toHaveFocus();
  });

  it.each<[string, EdgeReport]>([
    ['nothing was broken', reportWith(allReady)],
    ['nothing could be told', reportWith(n => ({ ...n, state: 'unknown' }))],
    ['it was drawn in another step', reportWith(docsAs({ hop: 'backends' }))],
  ])('goes to its new node when %s for a while', async (_what, between) => {
    const { opener, show, close } = await openFrom(/HTTPRoute docs:/, {
      onlyBroken: true,
    });

    show(between, reportWith());
    expect(opener).not.toBeInTheDocument();
    await close();

    expect(button(/HTTPRoute docs:/)).toHaveFocus();
  });

  it('goes to the listener that was pressed, not to its Gateway', async () => {
    const { opener, show, close } = await openFrom(/Listener https :443/);

    show(reportWith(without(https)), reportWith());
    expect(opener).not.toBeInTheDocument();
    await close();

    expect(button(/Listener https :443/)).toHaveFocus();
  });

  it('goes to the Gateway of a listener that is gone', async () => {
    const { show, close } = await openFrom(/Listener https :443/);

    show(reportWith(without(https)));
    await close();

    expect(button(/Gateway pay-edge/)).toHaveFocus();
    expect(document.activeElement).toHaveAttribute('data-node', gateway.id);
  });

  it('goes to the node of an object whose finding is gone', async () => {
    const { show, close } = await openFrom('Show HTTPRoute payments/docs');

    show(reportWith(undefined, []));
    await close();

    expect(button(/HTTPRoute docs:/)).toHaveFocus();
  });

  it('goes to the map while the map hides what was mended', async () => {
    const { show, close } = await openFrom(/HTTPRoute docs:/, {
      onlyBroken: true,
    });

    show(reportWith(allReady));
    await close();

    expect(part(MAP)).toHaveFocus();
  });

  it('goes from the map to the filter that hides the node by one step', async () => {
    const { show, close } = await openFrom(/HTTPRoute docs:/, {
      onlyBroken: true,
    });
    show(reportWith(allReady));
    await close();

    await userEvent.tab();

    expect(screen.getByLabelText('Only what is broken')).toHaveFocus();
  });

  it('goes to the findings when the finding is gone and the map hides its node', async () => {
    const { show, close } = await openFrom('Show HTTPRoute payments/docs', {
      onlyBroken: true,
    });

    show(reportWith(allReady, []));
    await close();

    expect(part('What is wrong')).toHaveFocus();
  });

  it.each([
    ['the map', /HTTPRoute docs:/, MAP],
    ['a finding', 'Show HTTPRoute payments/docs', 'What is wrong'],
  ])(
    'goes to the place of %s when the object itself is gone, which closes the drawer',
    async (_what, opener, name) => {
      const { show } = await openFrom(opener);

      show(reportWith(without(docs), []));

      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
      expect(part(name)).toHaveFocus();
    },
  );

  it('goes to the node where the browser does not focus what is clicked', async () => {
    const { close, opener } = await openFrom(/HTTPRoute docs:/, {
      press: async element => {
        fireEvent.click(element);
      },
    });

    await close();

    expect(opener).toHaveFocus();
  });

  it('is nowhere that the tab key would stop at by itself', async () => {
    const { show, close } = await openFrom(/HTTPRoute docs:/, {
      onlyBroken: true,
    });
    show(reportWith(allReady));
    await close();

    expect(part(MAP)).toHaveAttribute('tabindex', '-1');
  });
});
