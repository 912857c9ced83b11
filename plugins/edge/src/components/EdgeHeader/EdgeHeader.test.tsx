import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import type { EdgeReport } from '@tls-edge/backstage-plugin-edge-common/report';
import { hops } from '../../__fixtures__/hops';
import { minutesAgo, readyReport } from '../../__fixtures__/reports';
import type { Gap } from '../../entityEdges';
import { EdgeHeader } from './EdgeHeader';

const renderHeader = (changes: Partial<EdgeReport>) =>
  renderInTestApp(<EdgeHeader report={readyReport(changes)} />);

const certificate = (
  changes: Partial<
    NonNullable<NonNullable<EdgeReport['loadBalancer']>['certificate']>
  >,
): Partial<EdgeReport> => ({
  loadBalancer: {
    zones: [],
    certificate: {
      arn: 'arn:aws:acm:eu-west-1:123456789012:certificate/1',
      domains: ['*.example.com', 'example.com'],
      status: 'ISSUED',
      ...changes,
    },
  },
});

describe('the certificate of an edge', () => {
  it('says when it expired', async () => {
    await renderHeader(certificate({ notAfter: minutesAgo(2 * 24 * 60) }));

    expect(
      screen.getByText(/Certificate \*\.example\.com, example\.com expired/),
    ).toHaveTextContent('2 days ago');
  });

  it('says why one that is not issued is not in use', async () => {
    await renderHeader(certificate({ status: 'PENDING_VALIDATION' }));

    expect(screen.getByText(/is not in use: PENDING_VALIDATION/)).toBeVisible();
  });

  it('says nothing where none is known', async () => {
    await renderHeader({ loadBalancer: undefined });

    expect(screen.queryByText(/Certificate/)).not.toBeInTheDocument();
    expect(screen.getByText('demo-eu')).toBeVisible();
  });
});

describe('the address of an edge', () => {
  it('counts what else leads there', async () => {
    await renderHeader({
      endpoint: {
        hostnames: ['a.example.com', 'b.example.com', 'c.example.com'],
        urls: ['https://a.example.com'],
      },
    });

    expect(screen.getByText('and 2 more')).toBeVisible();
  });

  it('is the one of the load balancer while there is no host name', async () => {
    await renderHeader({
      endpoint: {
        hostnames: [],
        urls: [],
        address: 'k8s-envoy-1.elb.eu-west-1.amazonaws.com',
      },
    });

    expect(screen.getByText(/k8s-envoy-1\.elb/)).toBeVisible();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('is left out while there is none', async () => {
    await renderHeader({ endpoint: { hostnames: [], urls: [] } });

    expect(
      screen.queryByRole('button', { name: /Copy/ }),
    ).not.toBeInTheDocument();
  });

  it.each([
    ['internet-facing', 'internet-facing · eu-west-1 · demo-eu'],
    ['dualstack-odd', 'dualstack-odd · eu-west-1 · demo-eu'],
  ])('says who can reach it: %p', async (scheme, text) => {
    await renderHeader({
      loadBalancer: { scheme, region: 'eu-west-1', zones: [] },
    });

    expect(screen.getByText(text)).toBeVisible();
  });
});

describe('the reason why an edge cannot be told', () => {
  it.each<[Gap['reason'], string, string]>([
    ['unreachable', 'cluster:demo-eu', 'the cluster demo-eu does not answer.'],
    ['timeout', 'cluster:demo-eu', 'the cluster demo-eu does not answer (t'],
    ['forbidden', 'aws:1/eu', 'the AWS account 1/eu refuses to show part'],
    [
      'unauthenticated',
      'cluster:demo-eu',
      'the cluster demo-eu does not accept the portal’s credentials',
    ],
    ['timeout', 'resolver', 'the resolver of the portal does not answer (t'],
    ['invalid', 'probe', 'a request of the portal gives an answer that'],
    ['throttled', 'aws:1/eu', 'the AWS account 1/eu slows down our questions'],
    ['starting', 'cluster:demo-eu', 'demo-eu is read for the first time'],
    ['invalid', 'git:demo', 'git:demo gives an answer that cannot be read'],
  ])('is %p', async (reason, source, text) => {
    const gap = {
      source,
      part: 'part',
      reason,
      message: '',
      since: minutesAgo(1),
    };
    await renderHeader({
      state: 'unknown',
      hops: hops({ routes: { state: 'unknown', gap } }),
    });

    expect(screen.getByText(/cannot be told/)).toHaveTextContent(text);
  });

  it('is the summary when no source is to blame', async () => {
    await renderHeader({ state: 'unknown', summary: 'No source is read.' });

    expect(screen.getByText('No source is read.')).toBeVisible();
  });

  it('names where it was broken when it was last seen', async () => {
    await renderHeader({
      state: 'unknown',
      lastKnown: {
        state: 'broken',
        hops: hops({ backends: { state: 'broken' } }),
        asOf: '2026-01-02T14:02:00Z',
      },
    });

    expect(
      screen.getByText(/Last known: Broken at Backends, as of/),
    ).toHaveTextContent('Jan 2, 2026');
  });
});

describe('the sentence of an edge', () => {
  const advice = {
    ruleId: 'A08',
    hop: 'certificate' as const,
    message: 'The certificate ends in 20 days.',
    remedy: 'Renew it.',
    explains: [],
  };
  const cause = {
    ruleId: 'A13',
    hop: 'targets' as const,
    message: 'All targets fail their check',
    remedy: 'Point the check at a port that answers.',
    explains: [],
  };

  it('is the cause that accounts for the state, with its remedy', async () => {
    await renderHeader({
      state: 'degraded',
      firstBroken: 'targets',
      summary: `${cause.message}. ${cause.remedy}`,
      causes: [advice, cause],
    });

    expect(screen.getByText(cause.message)).toBeVisible();
    expect(screen.getByText(cause.remedy).tagName).toBe('STRONG');
    expect(screen.queryByText(advice.message)).not.toBeInTheDocument();
  });

  it('is the summary where no finding accounts for the state', async () => {
    await renderHeader({
      state: 'broken',
      firstBroken: 'envoy',
      summary: 'No pod of Envoy runs.',
      causes: [advice],
    });

    expect(screen.getByText('No pod of Envoy runs.')).toBeVisible();
    expect(screen.queryByText('Renew it.')).not.toBeInTheDocument();
  });

  it('is what is waited for while the edge warms up', async () => {
    await renderHeader({
      state: 'progressing',
      summary: 'The load balancer is provisioning.',
      causes: [advice],
    });

    expect(
      screen.getByText('The load balancer is provisioning.'),
    ).toBeVisible();
  });
});
