import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Preview } from '@tls-edge/backstage-plugin-edge-common/report';
import { FakeEdgeApi } from '../../__fixtures__/FakeEdgeApi';
import { findAxeIssues } from '../../__fixtures__/findAxeIssues';
import { finding } from '../../__fixtures__/reports';
import { responseError } from '../../__fixtures__/responseError';
import { edgeApiRef } from '../../api';
import { EdgeRequestPreview } from './EdgeRequestPreview';
import type { RequestPreviewProps } from './schema';

const form = {
  entity: 'component:default/orders',
  environment: 'production',
  hostnames: ['orders.example.com'],
};

const preview = (changes: Partial<Preview> = {}): Preview => ({
  sentences: ['Only the inside of the network reaches orders.example.com.'],
  manifests: [
    { path: 'gateway.yaml', yaml: 'kind: Gateway\n' },
    { path: 'edge.yaml', yaml: 'hostnames:\n  - orders.example.com\n' },
  ],
  findings: [],
  ...changes,
});

const renderPreview = async (
  answer: FakeEdgeApi['preview'],
  formData: Record<string, unknown> = form,
) => {
  const edgeApi = new FakeEdgeApi({ preview: answer });
  const field = (data: Record<string, unknown>) => {
    // The form passes more than the field reads.
    const props = {
      schema: {},
      uiSchema: {},
      formContext: { formData: data },
    } as unknown as RequestPreviewProps;
    return (
      <TestApiProvider apis={[[edgeApiRef, edgeApi]]}>
        <EdgeRequestPreview {...props} />
      </TestApiProvider>
    );
  };
  const rendered = await renderInTestApp(field(formData));
  return {
    ...rendered,
    edgeApi,
    type: (data: Record<string, unknown>) => rendered.rerender(field(data)),
  };
};

const sentence = () => screen.findByText(preview().sentences[0]);
const tab = (name: RegExp) => screen.findByRole('tab', { name });

describe('EdgeRequestPreview', () => {
  it('says what is missing first, and asks nothing', async () => {
    const { edgeApi } = await renderPreview(preview(), { entity: form.entity });

    expect(
      screen.getByText(/Still missing: the environment\. What you get stands/),
    ).toBeVisible();
    expect(edgeApi.asked).toEqual([]);
  });

  it('says what you get once the form says enough', async () => {
    const { edgeApi } = await renderPreview(preview());

    expect(await sentence()).toBeVisible();
    expect(edgeApi.asked).toEqual([
      {
        method: 'previewRequest',
        about: {
          entity: form.entity,
          environment: form.environment,
          request: { hostnames: form.hostnames },
        },
      },
    ]);
  });

  it('shows the shape of the preview while it is made', async () => {
    await renderPreview(undefined);

    expect(screen.getByTestId('edge-preview-skeleton')).toBeInTheDocument();
  });

  it('shows every manifest behind its path', async () => {
    const user = userEvent.setup();
    await renderPreview(preview());

    await user.click(await tab(/Manifests \(2\)/));
    await user.click(screen.getByRole('button', { name: 'gateway.yaml' }));

    expect(screen.getByText('kind: Gateway')).toBeVisible();
    expect(screen.queryByText(/hostnames:/)).not.toBeInTheDocument();
  });

  it('marks in the manifests what the repository holds otherwise', async () => {
    const user = userEvent.setup();
    const { manifests } = preview();
    await renderPreview(
      preview({
        repository: {
          state: 'present',
          manifests: [
            manifests[0],
            { path: 'edge.yaml', yaml: 'hostnames:\n  - old.example.com\n' },
          ],
        },
      }),
    );

    await user.click(await tab(/Manifests \(2\)/));

    expect(screen.getByText(/: 1 changed, 0 new, 0 gone/)).toBeVisible();
    expect(
      screen.getByText('- orders.example.com').closest('ins'),
    ).toBeVisible();
    expect(screen.getByText('- old.example.com').closest('del')).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'gateway.yaml: as it is' }),
    ).toBeVisible();
  });

  it('lists what the checks found, errors first', async () => {
    const user = userEvent.setup();
    await renderPreview(
      preview({
        findings: [
          finding({ ruleId: 'M25', severity: 'warning', title: 'Plain' }),
          finding({ ruleId: 'M20', severity: 'error', title: 'Loop' }),
        ],
      }),
    );

    await user.click(await tab(/Checks \(2\)/));

    expect(
      screen
        .getAllByRole('heading', { level: 3 })
        .map(({ textContent }) => textContent?.trim()),
    ).toEqual(['Preview', 'Error: Loop', 'Warning: Plain']);
  });

  it('is walked through by keyboard', async () => {
    const user = userEvent.setup();
    await renderPreview(preview());
    (await tab(/What you get/)).focus();

    await user.keyboard('{ArrowRight}{Enter}');

    expect(await tab(/Manifests/)).toHaveAttribute('aria-selected', 'true');
  });

  it('shows the sentence of the policy, and no technical text', async () => {
    await renderPreview(
      await responseError(400, 'scheme is "public"; allowed: internal'),
    );

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'scheme is "public"; allowed: internal',
    );
    expect(screen.queryByRole('button', { name: 'Details' })).toBeNull();
  });

  it('says what a failure means, and asks again', async () => {
    const { edgeApi } = await renderPreview(new Error('down'));
    edgeApi.preview = preview();

    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );

    expect(await sentence()).toBeVisible();
  });

  it('asks once the typing pauses, and keeps what was shown until then', async () => {
    const { edgeApi, type } = await renderPreview(preview());
    await sentence();
    edgeApi.preview = preview({ sentences: ['Two names.'] });

    type({ ...form, hostnames: [...form.hostnames, 'o'] });
    type({ ...form, hostnames: [...form.hostnames, 'o.example.com'] });
    expect(await sentence()).toBeVisible();
    expect(screen.getByText(/this is from before/)).toBeVisible();

    expect(await screen.findByText('Two names.')).toBeVisible();
    expect(edgeApi.times('previewRequest')).toBe(2);
    expect(screen.queryByText(/this is from before/)).not.toBeInTheDocument();
  });

  it('keeps the last answer beside what became incomplete', async () => {
    const { edgeApi, type } = await renderPreview(preview());
    await sentence();

    type({ ...form, routes: [{ path: '/' }] });

    expect(
      screen.getByText(/the Kubernetes Service in row 1 of the paths/),
    ).toBeVisible();
    expect(await sentence()).toBeVisible();
    expect(edgeApi.times('previewRequest')).toBe(1);
  });

  it('tells those who hear the page that the preview is there', async () => {
    await renderPreview(
      preview({ findings: [finding({ severity: 'warning' })] }),
    );

    await waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent(
        'Preview: 2 manifests, 0 errors, 1 other remarks.',
      ),
    );
  });

  it('is accessible', async () => {
    const { container } = await renderPreview(preview());
    await sentence();

    expect(await findAxeIssues(container)).toEqual([]);
  });
});
