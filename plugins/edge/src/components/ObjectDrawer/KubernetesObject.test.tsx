import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ObjectView } from '@tls-edge/backstage-plugin-edge-common/report';
import { useState } from 'react';
import { FakeEdgeApi } from '../../__fixtures__/FakeEdgeApi';
import { objectView } from '../../__fixtures__/objects';
import { readyReport } from '../../__fixtures__/reports';
import { renderWithEdgeApi } from '../../__fixtures__/renderWithEdgeApi';
import { responseError } from '../../__fixtures__/responseError';
import { watchClipboard } from '../../__fixtures__/watchClipboard';
import { KubernetesObject } from './KubernetesObject';

const { object: docs } = objectView();
const other = { ...docs, name: 'app' };
const edge = readyReport().id;

const renderObject = async (answer: FakeEdgeApi['object'] = objectView()) => {
  const edgeApi = new FakeEdgeApi({ object: answer });
  let show = { object: docs, edge };
  let redraw: (next: typeof show) => void = () => undefined;
  const Live = () => {
    const [shown, setShown] = useState(show);
    redraw = setShown;
    return <KubernetesObject {...shown} />;
  };
  await renderWithEdgeApi(<Live />, edgeApi);
  return {
    edgeApi,
    show: (change: Partial<typeof show>) => {
      show = { ...show, ...change };
      act(() => redraw(show));
    },
  };
};
const asked = ({ asked: calls }: FakeEdgeApi) =>
  calls.filter(({ method }) => method === 'getObject');
const viewOf = (object: ObjectView['object'], yaml: string) =>
  objectView({ object, yaml });

/** The name and text of each file that is saved from now on. */
const watchDownloads = () => {
  const names: string[] = [];
  const blobs: Blob[] = [];
  URL.createObjectURL = blob => `blob:${blobs.push(blob as Blob)}`;
  URL.revokeObjectURL = () => undefined;
  jest
    .spyOn(HTMLAnchorElement.prototype, 'click')
    .mockImplementation(function click(this: HTMLAnchorElement) {
      names.push(this.download);
    });
  return { names, blobs };
};

describe('KubernetesObject', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('asks once, as each look at an object is audited', async () => {
    const { edgeApi, show } = await renderObject();
    await screen.findByText('Download YAML');

    show({ object: { ...docs }, edge: { ...edge } });

    expect(asked(edgeApi)).toEqual([{ method: 'getObject', about: docs }]);
  });

  it.each([
    ['another object', { object: other }, other],
    [
      'an object of its name in another namespace',
      { object: { ...docs, namespace: 'orders' } },
      { ...docs, namespace: 'orders' },
    ],
    [
      'the same object by way of another edge',
      { edge: { ...edge, gateway: 'other-edge' } },
      docs,
    ],
  ])('asks anew for %s', async (_what, change, about) => {
    const { edgeApi, show } = await renderObject();
    await screen.findByText('Download YAML');

    show(change);

    await screen.findByText('Download YAML');
    expect(asked(edgeApi).at(-1)).toEqual({ method: 'getObject', about });
    expect(edgeApi.times('getObject')).toBe(2);
  });

  it('shows nothing of the object before under the name of the next', async () => {
    const { edgeApi, show } = await renderObject(viewOf(docs, 'name: docs\n'));
    expect(await screen.findByText('name: docs')).toBeVisible();
    edgeApi.object = undefined;

    show({ object: other });

    expect(screen.queryByText('name: docs')).not.toBeInTheDocument();
    expect(screen.getByTestId('object-skeleton')).toBeInTheDocument();
  });

  it('copies the YAML whole, with every space of it', async () => {
    const yaml = 'spec:\n  rules:\n    - name: "a:  b"\n\n# end\n';
    const copied = watchClipboard();
    await renderObject(viewOf(docs, yaml));

    await userEvent.click(
      await screen.findByRole('button', { name: 'Copy HTTPRoute docs' }),
    );

    expect(copied).toEqual([yaml]);
  });

  it.each([
    ['HTTPRoute', 'docs', 'httproute-docs.yaml'],
    ['EnvoyProxy', 'a.b-c', 'envoyproxy-a.b-c.yaml'],
  ])('keeps %s %s as the file %s', async (kind, name, file) => {
    const { names, blobs } = watchDownloads();
    await renderObject(viewOf({ ...docs, kind, name }, 'kind: x\n'));

    await userEvent.click(await screen.findByText('Download YAML'));

    expect(names).toEqual([file]);
    expect(blobs.map(({ type, size }) => [type, size])).toEqual([
      ['application/yaml;charset=utf-8', 8],
    ]);
  });

  it('is worked by keyboard: download, then copy', async () => {
    const { names } = watchDownloads();
    const user = userEvent.setup();
    await renderObject(objectView({ conditions: [], events: [] }));
    await screen.findByText('Download YAML');

    await user.tab();
    await user.keyboard('{Enter}');
    expect(names).toHaveLength(1);
    await user.tab();

    expect(
      screen.getByRole('button', { name: 'Copy HTTPRoute docs' }),
    ).toHaveFocus();
  });

  it.each([
    ['of one line without end', 'x'.repeat(20_000)],
    ['of very many lines', 'a: 1\n'.repeat(2_000)],
    ['of nothing', ''],
  ])('holds a YAML %s', async (_how, yaml) => {
    await renderObject(viewOf(docs, yaml));
    await screen.findByText('Download YAML');

    expect(document.querySelector('pre')?.textContent).toBe(yaml);
  });

  it.each([
    [401, /needs the right to read their edge/],
    [403, /needs the right to read their edge/],
    [404, /looks the same as one that is not shown to you/],
  ])(
    'says what a refusal with %i means, and does not offer to try again',
    async (status, meaning) => {
      const { edgeApi } = await renderObject(await responseError(status));

      expect(await screen.findByText(meaning)).toBeVisible();
      expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
      expect(edgeApi.times('getObject')).toBe(1);
    },
  );

  it.each([502, 503, 504])(
    'offers to try again where the cluster was out of reach with %i',
    async status => {
      const { edgeApi } = await renderObject(await responseError(status));
      await screen.findByText('Its cluster does not give it now');
      edgeApi.object = objectView();

      await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

      expect(await screen.findByText('Download YAML')).toBeVisible();
      expect(edgeApi.times('getObject')).toBe(2);
    },
  );

  it('forgets a refusal when another object is looked at', async () => {
    const { edgeApi, show } = await renderObject(await responseError(403));
    await screen.findByText('You may not see it');
    edgeApi.object = viewOf(other, 'name: app\n');

    show({ object: other });

    expect(await screen.findByText('name: app')).toBeVisible();
    expect(screen.queryByText('You may not see it')).not.toBeInTheDocument();
  });
});
