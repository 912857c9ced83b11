import { renderInTestApp } from '@backstage/test-utils';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { EdgeReport } from '@tls-edge/backstage-plugin-edge-common/report';
import { useState } from 'react';
import { findAxeIssues } from '../../__fixtures__/findAxeIssues';
import { manyPods, manyRoutes, map, nodes } from '../../__fixtures__/maps';
import { ResourceMap } from './ResourceMap';

type Shown = EdgeReport['map'];

/** A page of that many pixels, for the queries that Material UI makes. */
const setWidth = (width: number) => {
  window.matchMedia = query => {
    const most = /max-width:\s*([\d.]+)px/.exec(query)?.[1];
    return {
      ...{ media: query, onchange: null },
      matches: most !== undefined && width <= Number(most),
      addListener: () => undefined,
      removeListener: () => undefined,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      dispatchEvent: () => false,
    };
  };
};

const renderMap = async (first: Shown = map()) => {
  const onOpen = jest.fn();
  let show: (next: Shown) => void = () => undefined;
  const Live = () => {
    const [shown, setShown] = useState(first);
    show = setShown;
    return <ResourceMap map={shown} onOpen={onOpen} />;
  };
  const rendered = await renderInTestApp(<Live />);
  return {
    ...{ ...rendered, onOpen, user: userEvent.setup() },
    show: (next: Shown) => act(() => show(next)),
  };
};
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const onlyBroken = () => screen.getByLabelText('Only what is broken');
const isList = () => screen.queryAllByText(/^Leads to/).length > 0;

describe('the map by width', () => {
  const { matchMedia } = window;
  afterEach(() => {
    window.matchMedia = matchMedia;
  });

  it.each([
    [360, true],
    [800, true],
    [959, true],
    [960, false],
    [1280, false],
  ])('at %i px is a list by itself: %s', async (width, expected) => {
    setWidth(width);
    await renderMap();

    expect(isList()).toBe(expected);
    expect(
      screen.queryByRole('button', { name: 'Show as list' }) === null,
    ).toBe(expected);
  });

  it('is accessible as narrow as a telephone', async () => {
    setWidth(360);
    const { container } = await renderMap();

    expect(await findAxeIssues(container)).toEqual([]);
  });

  it('keeps only failing paths in the list, too', async () => {
    setWidth(360);
    const { user } = await renderMap();

    await user.click(onlyBroken());

    expect(button(/HTTPRoute docs: Broken/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /HTTPRoute app/ })).toBeNull();
    expect(screen.queryByText(/Leads to .*app/)).toBeNull();
  });
});

describe('groups of the map', () => {
  const READY = /^12 HTTPRoute objects: Ready, show each/;

  it.each([
    [12, 12],
    [13, 1],
  ])('of %i routes shows %i nodes', async (count, shown) => {
    await renderMap(manyRoutes(count));

    expect(
      screen.getAllByRole('button', { name: /^\d* ?HTTPRoute/ }),
    ).toHaveLength(shown);
  });

  it('opens and folds by keyboard, and keeps the focus', async () => {
    const { user } = await renderMap(manyRoutes(13));
    const group = button(/^13 HTTPRoute objects/);
    group.focus();

    await user.keyboard('{Enter}');
    expect(button(/HTTPRoute route-12:/)).toBeVisible();
    expect(button(/^13 HTTPRoute objects: Ready, fold/)).toHaveFocus();

    await user.keyboard('{Enter}');
    expect(
      screen.queryByRole('button', { name: /HTTPRoute route-12:/ }),
    ).toBeNull();
    expect(button(/^13 HTTPRoute objects: Ready, show each/)).toHaveFocus();
  });

  it('leaves one that breaks outside, where it is seen', async () => {
    const { show } = await renderMap(manyRoutes(13));
    const routes = manyRoutes(13);

    show({
      ...routes,
      nodes: routes.nodes.map(one =>
        one.label === 'route-7' ? { ...one, state: 'broken' } : one,
      ),
    });

    expect(button(/HTTPRoute route-7: Broken/)).toBeVisible();
    expect(button(READY)).toBeVisible();
  });

  it('stays open when a newer report comes', async () => {
    const { user, show } = await renderMap(manyPods(20));
    await user.click(button(/^19 Pod objects/));

    show(manyPods(21));

    expect(button(/^20 Pod objects: Ready, fold/)).toBeVisible();
    expect(screen.getByText('envoy-19')).toBeVisible();
  });

  it('opens an object from within an opened group', async () => {
    const { user, onOpen } = await renderMap(manyRoutes(13));
    await user.click(button(/^13 HTTPRoute objects/));

    await user.click(button(/HTTPRoute route-3:/));

    expect(onOpen).toHaveBeenCalledWith(
      expect.objectContaining({ kind: 'HTTPRoute', name: 'route-3' }),
    );
  });

  it('groups by what is left when only what is broken is shown', async () => {
    const { user } = await renderMap(manyPods(20));

    await user.click(onlyBroken());

    expect(button(/Pod envoy-19: Broken/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Pod objects/ })).toBeNull();
  });
});

describe('the filter of the map', () => {
  it('is turned by keyboard and says how it stands', async () => {
    const { user } = await renderMap();

    await user.tab();
    expect(onlyBroken()).toHaveFocus();
    expect(onlyBroken()).not.toBeChecked();
    await user.keyboard(' ');

    expect(onlyBroken()).toBeChecked();
    expect(screen.queryByRole('button', { name: /HTTPRoute app/ })).toBeNull();
  });

  it('shows all again when it is taken back', async () => {
    const { user } = await renderMap();

    await user.click(onlyBroken());
    await user.click(onlyBroken());

    expect(button(/HTTPRoute app/)).toBeVisible();
  });

  it.each<[string, Partial<Shown['nodes'][number]>, boolean]>([
    ['at risk', { state: 'degraded' }, true],
    ['warming up', { state: 'progressing' }, false],
    ['not known', { state: 'unknown' }, false],
    ['not checked', { state: 'notChecked' }, false],
  ])(
    'knows of what is %s whether it is trouble',
    async (_state, change, isKept) => {
      const { user } = await renderMap({
        nodes: [{ ...nodes.app, ...change }],
        links: [],
      });

      await user.click(onlyBroken());

      expect(
        screen.queryByRole('button', { name: /HTTPRoute app/ }) !== null,
      ).toBe(isKept);
      expect(screen.queryByText(/Nothing on the way/) === null).toBe(isKept);
    },
  );

  it('says that nothing is broken any more as soon as it is mended', async () => {
    const { user, show } = await renderMap();
    await user.click(onlyBroken());

    show({
      ...map(),
      nodes: map().nodes.map(one => ({ ...one, state: 'ready' })),
    });

    expect(screen.getByText(/Nothing on the way is broken/)).toBeVisible();
    expect(onlyBroken()).toBeChecked();
  });

  it('stays as it was when the map is shown as a list and back', async () => {
    const { user } = await renderMap();
    await user.click(onlyBroken());

    await user.click(button('Show as list'));
    expect(onlyBroken()).toBeChecked();
    expect(screen.queryByRole('button', { name: /HTTPRoute app/ })).toBeNull();
    await user.click(button('Show as map'));

    expect(onlyBroken()).toBeChecked();
  });
});

describe('a long name on the map', () => {
  const label = `team-${'very-'.repeat(45)}long`;
  const long: Shown = {
    nodes: [{ ...nodes.app, label, facts: [{ fact: 'path', path: label }] }],
    links: [],
  };

  it.each([
    ['map', undefined],
    ['list', 'Show as list'],
  ])('is shortened by eye and said whole on the %s', async (_view, turn) => {
    const { user } = await renderMap(long);
    if (turn) await user.click(button(turn));

    const shown = button(new RegExp(`^HTTPRoute ${label}: Ready`));
    expect(shown.querySelector('svg + span')?.textContent).toMatch(/^team.*…/);
  });
});
