import { TestApiProvider, renderInTestApp } from '@backstage/test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { EnvironmentList } from '@tls-edge/backstage-plugin-edge-common/report';
import { FakeEdgeApi } from '../../__fixtures__/FakeEdgeApi';
import { findAxeIssues } from '../../__fixtures__/findAxeIssues';
import { edgeApiRef } from '../../api';
import { EdgeEnvironmentPicker } from './EdgeEnvironmentPicker';
import type { EnvironmentPickerProps } from './schema';

const production: EnvironmentList['items'][number] = {
  name: 'production',
  cluster: 'demo-eu',
  namespace: 'orders',
  scheme: 'internal',
  certificateHostnames: ['*.eu.example.com'],
};
const staging: EnvironmentList['items'][number] = {
  name: 'staging',
  cluster: 'demo-us',
  scheme: 'internet-facing',
  certificateHostnames: [],
};

const renderPicker = async (
  environments: FakeEdgeApi['environments'],
  changes: Partial<EnvironmentPickerProps> = {},
) => {
  const edgeApi = new FakeEdgeApi({ environments });
  const onChange = jest.fn();
  // The form passes more than the field reads.
  const props = {
    onChange,
    schema: {},
    uiSchema: {},
    rawErrors: [],
    required: true,
    disabled: false,
    idSchema: { $id: 'root_environment' },
    formContext: { formData: { entity: 'component:default/orders' } },
    ...changes,
  } as unknown as EnvironmentPickerProps;
  const picker = (next: Partial<EnvironmentPickerProps> = {}) => (
    <TestApiProvider apis={[[edgeApiRef, edgeApi]]}>
      <EdgeEnvironmentPicker {...props} {...next} />
    </TestApiProvider>
  );
  const rendered = await renderInTestApp(picker());
  return { ...rendered, edgeApi, onChange, picker };
};

const open = async () => {
  const field = await screen.findByRole('button', { name: /Environment/ });
  await waitFor(() => expect(field).not.toHaveAttribute('aria-disabled'));
  await userEvent.click(field);
};

describe('EdgeEnvironmentPicker', () => {
  it('offers the environments of the chosen entity', async () => {
    const { edgeApi, onChange } = await renderPicker({
      items: [production, staging],
    });
    await open();

    const options = await screen.findAllByRole('option');
    expect(options.map(({ textContent }) => textContent)).toEqual([
      'production (demo-eu)',
      'staging (demo-us)',
    ]);
    expect(edgeApi.asked).toEqual([
      { method: 'listEnvironments', about: 'component:default/orders' },
    ]);

    await userEvent.click(options[1]);
    expect(onChange).toHaveBeenCalledWith('staging');
  });

  it('reads the entity from the parameter it is told', async () => {
    const { edgeApi } = await renderPicker(
      { items: [] },
      {
        uiSchema: { 'ui:options': { entityField: 'component' } },
        formContext: { formData: { component: 'component:default/pay' } },
      },
    );

    expect(edgeApi.asked[0].about).toBe('component:default/pay');
  });

  it.each([undefined, { formData: {} }, { formData: { entity: 7 } }])(
    'asks without an entity while none is chosen: %p',
    async formContext => {
      const { edgeApi } = await renderPicker({ items: [] }, { formContext });

      expect(edgeApi.asked[0].about).toBeUndefined();
    },
  );

  it.each([
    [
      'production',
      'In namespace orders of cluster demo-eu. Reachable from inside only. Certificates for *.eu.example.com.',
    ],
    ['staging', 'In cluster demo-us. Reachable from the internet.'],
  ])('says what choosing %s means', async (formData, meaning) => {
    await renderPicker({ items: [production, staging] }, { formData });

    expect(await screen.findByText(meaning)).toBeVisible();
  });

  it('chooses the only environment by itself where one must be chosen', async () => {
    const { onChange } = await renderPicker({ items: [production] });

    await waitFor(() => expect(onChange).toHaveBeenCalledWith('production'));
  });

  it('chooses nothing by itself where none is required', async () => {
    const { onChange } = await renderPicker(
      { items: [production] },
      { required: false },
    );
    await open();

    expect(onChange).not.toHaveBeenCalled();
  });

  it('says what to do where there is no environment', async () => {
    await renderPicker({ items: [] });

    expect(
      await screen.findByText(/no environment in which this entity may/),
    ).toBeVisible();
  });

  it('uses title and description of the template', async () => {
    await renderPicker(
      { items: [production, staging] },
      { schema: { title: 'Where', description: 'Choose wisely.' } },
    );

    expect(await screen.findByText('Choose wisely.')).toBeVisible();
    expect(screen.getByRole('button', { name: /Where/ })).toBeVisible();
  });

  it('says what a failure means, and asks again', async () => {
    const { edgeApi } = await renderPicker(new Error('down'));
    edgeApi.environments = { items: [production, staging] };

    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );

    expect(
      await screen.findByRole('button', { name: /Environment/ }),
    ).toBeVisible();
  });

  it('is accessible', async () => {
    const { container } = await renderPicker({ items: [production, staging] });
    await screen.findByText('Where the edge will run.');

    expect(await findAxeIssues(container)).toEqual([]);
  });
});
