import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import type { Finding } from '@tls-edge/backstage-plugin-edge-common/report';
import { finding, minutesAgo } from '../../__fixtures__/reports';
import { FindingItem } from './FindingItem';

const renderFinding = (changes: Partial<Finding>) =>
  renderInTestApp(
    <ul>
      <FindingItem finding={finding(changes)} />
    </ul>,
  );

describe('FindingItem', () => {
  it.each([
    ['error', 'Error', 'broken'],
    ['warning', 'Warning', 'degraded'],
    ['info', 'Note', 'unknown'],
  ] as const)(
    'says by word and sign that it is an %s',
    async (severity, word, sign) => {
      const { container } = await renderFinding({ severity });

      expect(screen.getByRole('heading')).toHaveTextContent(`${word}: Route`);
      expect(container.querySelector('svg')).toHaveAttribute(
        'data-state',
        sign,
      );
    },
  );

  it('says since when, if the object says so', async () => {
    await renderFinding({ since: minutesAgo(12) });

    expect(screen.getByRole('heading')).toHaveTextContent('12 min. ago');
  });

  it('names the field in question', async () => {
    await renderFinding({ path: 'spec.rules[0].backendRefs[0].name' });

    expect(screen.getByText('spec.rules[0].backendRefs[0].name')).toBeVisible();
  });

  it('names an object without a namespace by its name alone', async () => {
    await renderFinding({
      object: {
        group: 'gateway.networking.k8s.io',
        kind: 'GatewayClass',
        name: 'envoy',
      },
    });

    expect(screen.getByText(/GatewayClass/)).toHaveTextContent(
      'GatewayClass envoy',
    );
  });

  it('shortens an ARN and keeps it whole to copy', async () => {
    const arn = `arn:aws:acm:eu-west-1:123456789012:certificate/${'a'.repeat(
      36,
    )}`;
    await renderFinding({
      object: { group: 'aws', kind: 'Certificate', name: arn },
    });

    expect(screen.getByText(/^arn:aws:acm.*…a+$/)).toHaveAttribute(
      'title',
      arn,
    );
  });

  it('shows what was observed alone when nothing was expected', async () => {
    await renderFinding({ observed: 'api-servce', expected: undefined });

    expect(screen.getByText('Observed')).toBeVisible();
    expect(screen.queryByText('Expected')).not.toBeInTheDocument();
  });

  it('leaves out the comparison when there is nothing to compare', async () => {
    await renderFinding({ observed: undefined, expected: undefined });

    expect(screen.queryByText('Observed')).not.toBeInTheDocument();
  });

  it('names the rule and where it is explained when that is no web address', async () => {
    await renderFinding({ docs: 'docs/rules.md#k14' });

    expect(screen.getByText('Rule K14, docs/rules.md#k14')).toBeVisible();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('shows text from a cluster as text', async () => {
    await renderFinding({
      message:
        '<img src=x onerror=alert(1)> **bold** [x](https://evil.example)',
    });

    expect(
      screen.getByText(
        '<img src=x onerror=alert(1)> **bold** [x](https://evil.example)',
      ),
    ).toBeVisible();
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
  });
});
