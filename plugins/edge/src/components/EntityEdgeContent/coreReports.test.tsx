import { screen, within } from '@testing-library/react';
import {
  reportEdge,
  settle,
  summarize,
  type EdgeTopology,
} from '@tls-edge/backstage-plugin-edge-common';
import {
  edgeReportSchema,
  edgeSummarySchema,
  type EdgeReport,
} from '@tls-edge/backstage-plugin-edge-common/report';
import {
  anUnhealthyTarget,
  aParentRef,
  aRedirectRoute,
  aResolvedName,
  aRoute,
  aRouteParent,
  aTargetGroup,
  aTopology,
  LOAD_BALANCER_HOSTNAME,
  NOW,
  someParts,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';
import { FakeEdgeApi } from '../../__fixtures__/FakeEdgeApi';
import { entityEdges } from '../../__fixtures__/reports';
import { renderWithEdgeApi } from '../../__fixtures__/renderWithEdgeApi';
import { EntityEdgeContent } from './EntityEdgeContent';

const later = new Date(NOW.getTime() + 60_000);

const merge = (topology: Partial<EdgeTopology>) =>
  reportEdge({
    topology: aTopology(topology),
    requests: [],
    ownership: { entityRefs: ['component:default/orders'] },
    now: NOW,
  });

/** What the backend would answer: through the core, and over the wire. */
const reportOf = (topology: Partial<EdgeTopology>): EdgeReport => {
  const before = settle(undefined, merge({}), NOW);
  const doubted = settle(before, merge(topology), NOW);
  const { report } = settle(doubted, merge(topology), later);
  return edgeReportSchema.parse(
    JSON.parse(JSON.stringify({ ...report, channel: 'edge:1', rev: 2 })),
  );
};

const GONE = 'old-1.elb.eu-west-1.amazonaws.com';
const NO_RECORD = { outcome: 'missing', addresses: [] } as const;
const unhealthy = [anUnhealthyTarget(), anUnhealthyTarget()];
const gap = {
  source: 'cluster:demo-eu',
  part: 'gateways',
  reason: 'timeout' as const,
  message: 'no answer in 10 s',
  since: NOW.toISOString(),
};

const renderReport = async (topology: Partial<EdgeTopology>) => {
  const report = reportOf(topology);
  await renderWithEdgeApi(
    <EntityEdgeContent />,
    new FakeEdgeApi({ entityEdges: entityEdges([report]) }),
  );
  const header = await screen.findByRole('region', { name: 'pay-edge' });
  return { report, header: within(header) };
};

const segment = (name: string) =>
  within(screen.getByRole('list', { name: /The way of a request/ }))
    .getByText(name)
    .closest('li');

describe('reports of the core on the tab', () => {
  it('shows a healthy edge as ready', async () => {
    const { header } = await renderReport({});

    expect(header.getByText('Ready', { selector: 'span' })).toBeVisible();
    expect(screen.queryByText(/^(Error|Warning):/)).not.toBeInTheDocument();
  });

  it('shows an edge whose targets all fail as at risk, and reached', async () => {
    const { header, report } = await renderReport({
      targetGroups: [
        aTargetGroup(80, { targets: unhealthy }),
        aTargetGroup(443, { targets: unhealthy }),
      ],
    });

    expect(report.state).toBe('degraded');
    expect(header.getByText('At risk', { selector: 'span' })).toBeVisible();
    expect(segment('Targets')).toHaveTextContent('At risk');
    expect(segment('Routes')).toHaveAttribute('data-unreached', 'false');
  });

  it('shows an edge without targets as broken there', async () => {
    const { header } = await renderReport({
      targetGroups: [
        aTargetGroup(80, { targets: [] }),
        aTargetGroup(443, { targets: [] }),
      ],
    });

    expect(header.getByText('Broken at Targets')).toBeVisible();
    expect(segment('Routes')).toHaveAttribute('data-unreached', 'true');
  });

  it('shows the cause the sentence speaks of, and what to do', async () => {
    const everywhere = aParentRef({ sectionName: undefined });
    const { header, report } = await renderReport({
      routes: [
        aRedirectRoute({
          parentRefs: [everywhere],
          parents: [aRouteParent({ parentRef: everywhere })],
        }),
        aRoute(),
      ],
    });

    expect(report.causes.map(({ ruleId }) => ruleId)).toEqual(['M20']);
    expect(segment('Routes')).not.toHaveTextContent('Ready');
    const [cause] = report.causes;
    expect(header.getByText(cause.message)).toBeVisible();
    expect(header.getByText(cause.remedy)).toBeVisible();
    expect(
      within(screen.getByRole('region', { name: 'What is wrong' })).getByText(
        cause.remedy,
      ),
    ).toBeVisible();
  });

  it('shows the last known way while the cluster is silent', async () => {
    const { header } = await renderReport({
      parts: someParts({
        gateways: { state: 'failed', gap },
        httproutes: { state: 'failed', gap: { ...gap, part: 'httproutes' } },
      }),
    });

    expect(header.getByText("Can't tell", { selector: 'span' })).toBeVisible();
    expect(header.getByText(/Last known: Ready, as of/)).toHaveTextContent(
      'the cluster demo-eu does not answer (timeout)',
    );
    expect(header.getByRole('list', { name: /as last known/ })).toBeVisible();
  });

  it('shows an edge without AWS as ready as far as seen', async () => {
    const notConfigured = { state: 'notConfigured' } as const;
    const { header } = await renderReport({
      loadBalancer: undefined,
      listeners: [],
      targetGroups: [],
      certificates: [],
      aws: undefined,
      parts: someParts({ elbv2: notConfigured, acm: notConfigured }),
    });

    expect(header.getByText('Ready, as far as seen')).toBeVisible();
    expect(segment('TLS')).toHaveTextContent('Not checked');
  });

  it.each([
    ['leads to it', { aliases: [LOAD_BALANCER_HOSTNAME] }, 'Ready'],
    ['leads to one that is gone', { ...NO_RECORD, aliases: [GONE] }, 'At risk'],
    ['is not found inside', NO_RECORD, 'Not checked'],
  ])('shows at DNS that the name %s', async (_, answer, state) => {
    await renderReport({
      parts: someParts({ resolver: { state: 'read' } }),
      names: [aResolvedName(answer)],
    });

    expect(segment('DNS')).toHaveTextContent(state);
  });

  it('has a row for each of them on the dashboard', () => {
    expect(() =>
      edgeSummarySchema.parse(
        JSON.parse(JSON.stringify(summarize(reportOf({})))),
      ),
    ).not.toThrow();
  });
});
