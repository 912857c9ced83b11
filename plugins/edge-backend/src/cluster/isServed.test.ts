import type { RequestListener } from 'node:http';

import {
  json,
  startAnsweringServer,
  type AnsweringServer,
} from '../__fixtures__/answeringServer';
import { kubeConfigOf } from '../__fixtures__/kubeConfigOf';
import { isServed } from './isServed';
import { createKubernetesApi } from './KubernetesApi';
import { listServed } from './listServed';
import type { WatchedKind } from './WatchedKind';

const bindings: WatchedKind = {
  ...{ part: 'targetgroupbindings', kind: 'TargetGroupBinding' },
  ...{ group: 'eks.amazonaws.com', version: 'v1', namespaced: true },
  isLookedUp: true,
};
const directory = (...names: readonly string[]) =>
  json({
    kind: 'APIResourceList',
    groupVersion: 'eks.amazonaws.com/v1',
    resources: names.map(name => ({ name, namespaced: true })),
  });
const list = json({ metadata: { resourceVersion: '7' }, items: ['one'] });

describe('a kind that not every cluster serves', () => {
  let server: AnsweringServer | undefined;
  const askedOf = async (kind: WatchedKind, ...answers: RequestListener[]) => {
    server = await startAnsweringServer(...answers);
    return {
      ...{ kind, silenceMs: 2_000, signal: new AbortController().signal },
      api: createKubernetesApi(kubeConfigOf(server.url)),
    };
  };
  const paths = () => server?.requests.map(({ pathname }) => pathname);

  afterEach(async () => {
    await server?.stop();
    server = undefined;
  });

  it.each([
    ['listed', directory('nodeclasses', 'targetgroupbindings'), true],
    ['not among those of its group', directory('nodeclasses'), false],
    ['in a group nobody serves', json({}, 404), false],
    ['in a directory that is refused', json({}, 403), true],
    ['in a directory nobody can read', json({ resources: 'many' }), true],
  ])('is known when it is %s', async (_, answer, expected) => {
    await expect(isServed(await askedOf(bindings, answer))).resolves.toBe(
      expected,
    );
    expect(paths()).toEqual(['/apis/eks.amazonaws.com/v1']);
  });

  it.each([
    [503, 'unreachable'],
    [429, 'throttled'],
  ])('is neither there nor absent on a status %i', async (status, reason) => {
    await expect(
      isServed(await askedOf(bindings, json({}, status))),
    ).rejects.toMatchObject({ name: 'KubernetesFailure', reason });
  });

  it('is listed after it was found', async () => {
    const asked = await askedOf(
      bindings,
      directory('targetgroupbindings'),
      list,
    );
    await expect(listServed(asked)).resolves.toMatchObject({ items: ['one'] });
    expect(paths()).toEqual([
      '/apis/eks.amazonaws.com/v1',
      '/apis/eks.amazonaws.com/v1/targetgroupbindings',
    ]);
  });

  it('is not listed where there is none, since that would look like a refusal', async () => {
    const asked = await askedOf(bindings, json({}, 404), json({}, 403));
    await expect(listServed(asked)).rejects.toMatchObject({
      reason: 'notServed',
      message: expect.stringContaining('eks.amazonaws.com/v1/targetgroup'),
    });
    expect(paths()).toEqual(['/apis/eks.amazonaws.com/v1']);
  });

  it('is listed at once where it is said to be there', async () => {
    const { isLookedUp, ...kind } = bindings;
    await listServed(await askedOf(kind, list));
    expect(paths()).toEqual(['/apis/eks.amazonaws.com/v1/targetgroupbindings']);
  });
});
