import {
  manyPods,
  map,
  noBalancer,
  node,
  nodes,
  unbalancedMap,
} from '../../__fixtures__/maps';
import { buildFlow } from './buildFlow';
import { asidesOf, columnsOf } from './columnsOf';
import type { Flow } from './Flow';
import { groupNodes } from './groupNodes';
import { neighbourOf } from './neighbourOf';
import { failingPaths, pathOf } from './pathOf';

const flow = buildFlow(map());
const labels = (ids: Iterable<string>) => {
  const known = new Set(ids);
  return flow.nodes.filter(({ id }) => known.has(id)).map(({ label }) => label);
};
const steps = ({ nodes: shown }: Flow) =>
  columnsOf(shown).map(column => [
    column.id,
    column.nodes.map(({ label }) => label).join(', '),
  ]);
const asides = ({ nodes: shown }: Flow) =>
  asidesOf(shown).map(({ label }) => label);

describe('buildFlow', () => {
  it('sorts what a request passes into its steps', () => {
    expect(steps(flow)).toEqual([
      ['hostname', 'pay.example.com'],
      ['nlb', 'k8s-pay'],
      ['listeners', '443 TLS, 80 TCP'],
      ['targets', 'k8s-pay-443'],
      ['gateway', 'https :443, http :80'],
      ['routes', 'docs, app, redirect'],
      ['backends', 'dosc (missing), pay'],
    ]);
  });

  it('sets aside what the way rests on', () => {
    expect(asides(flow)).toEqual(['pay-edge', 'proxy']);
  });

  it('takes a Gateway whose listeners are not known for a step of the way', () => {
    const listeners = [nodes.https, nodes.http];
    const whole = buildFlow({
      ...map(),
      nodes: map().nodes.filter(one => !listeners.includes(one)),
    });

    expect(steps(whole)).toContainEqual(['gateway', 'pay-edge']);
    expect(whole.links).toContainEqual({
      from: nodes.gateway.id,
      to: nodes.app.id,
    });
  });

  it('takes a Service for a step only where it is a backend', () => {
    expect(asides(buildFlow(unbalancedMap()))).toContain('envoy-pay');
    expect(asides(flow)).not.toContain('pay');
  });

  it('puts a ListenerSet that routes hang on before them', () => {
    const set = node(
      ['gateway.networking.k8s.io', 'ListenerSet', 'extra'],
      'routes',
    );
    const links = [
      { from: set.id, to: nodes.gateway.id, relation: 'parent' },
      { from: nodes.app.id, to: set.id, relation: 'parent' },
    ];
    const shown = buildFlow({ nodes: [set, nodes.gateway, nodes.app], links });

    expect(steps(shown)).toEqual([
      ['gateway', 'extra'],
      ['routes', 'app'],
    ]);
    expect(shown.links).toEqual([{ from: set.id, to: nodes.app.id }]);
  });

  it('drops links to what the map does not hold', () => {
    const shown = map().nodes.slice(0, 2);

    expect(buildFlow({ nodes: shown, links: map().links }).links).toEqual([
      { from: nodes.hostname.id, to: nodes.nlb.id },
    ]);
  });

  describe('where a step is not there', () => {
    const assumed = ({ links }: Flow) =>
      links
        .filter(({ isAssumed }) => isAssumed)
        .map(({ from, to }) => [from, to]);

    it('leads on from the place of a missing load balancer', () => {
      expect(assumed(buildFlow(unbalancedMap()))).toEqual([
        [noBalancer.id, nodes.http.id],
        [noBalancer.id, nodes.https.id],
      ]);
    });

    it('leads from the name to the Gateway where AWS is not read', () => {
      const shown = unbalancedMap();
      const withoutAws = shown.nodes.filter(one => one !== noBalancer);

      expect(assumed(buildFlow({ ...shown, nodes: withoutAws }))).toEqual([
        [nodes.hostname.id, nodes.http.id],
        [nodes.hostname.id, nodes.https.id],
      ]);
    });

    it('makes up nothing between neighbouring steps', () => {
      const shown = { nodes: [nodes.https, nodes.docs], links: [] };

      expect(buildFlow(shown).links).toEqual([]);
      expect(assumed(flow)).toEqual([]);
    });
  });

  it('lays routes and backends at the height of what leads to them', () => {
    const crossed = map();
    const links = crossed.links.map(link =>
      link.to === nodes.app.id ? { ...link, from: nodes.http.id } : link,
    );

    expect(steps(buildFlow({ ...crossed, links }))).toContainEqual([
      'routes',
      'docs, app, redirect',
    ]);
    const up = links.map(link =>
      link.to === nodes.docs.id ? { ...link, from: nodes.http.id } : link,
    );
    const down = up.map(link =>
      link.to === nodes.app.id ? { ...link, from: nodes.https.id } : link,
    );
    expect(steps(buildFlow({ ...crossed, links: down }))).toContainEqual([
      'routes',
      'app, docs, redirect',
    ]);
  });
});

describe('pathOf', () => {
  it('holds all before a node, all behind it and what they rest on', () => {
    expect(labels(pathOf(flow, nodes.app.id)).sort()).toEqual([
      '443 TLS',
      'app',
      'https :443',
      'k8s-pay',
      'k8s-pay-443',
      'pay',
      'pay-edge',
      'pay.example.com',
    ]);
  });

  it('holds of an aside every way that rests on it, by however many ties', () => {
    const path = pathOf(flow, nodes.proxy.id);

    expect(path).toContain(nodes.docs.id);
    expect(path).toContain(nodes.redirect.id);
    expect(path).toContain(nodes.hostname.id);
  });

  it('ends in a circle of links', () => {
    const circle = {
      nodes: [],
      links: [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'a' },
      ],
      ties: [],
    };

    expect([...pathOf(circle, 'a')].sort()).toEqual(['a', 'b']);
  });
});

describe('failingPaths', () => {
  it('keeps the ways through what is broken, and nothing else', () => {
    expect(failingPaths(flow).nodes.map(({ label }) => label)).toEqual([
      'pay.example.com',
      'k8s-pay',
      '443 TLS',
      'k8s-pay-443',
      'https :443',
      'docs',
      'dosc (missing)',
    ]);
  });

  it('keeps an aside only if it fails itself', () => {
    expect(asides(failingPaths(buildFlow(unbalancedMap())))).toEqual([
      'envoy-pay',
    ]);
  });

  it('keeps nothing of a healthy edge', () => {
    const healthy = map().nodes.filter(({ state }) => state === 'ready');

    expect(
      failingPaths(buildFlow({ nodes: healthy, links: [] })).nodes,
    ).toEqual([]);
  });
});

describe('groupNodes', () => {
  const shown = (count: number, opened: string[] = [], zones?: string[]) =>
    groupNodes(buildFlow(manyPods(count, zones)), new Set(opened));
  const sizes = (...args: Parameters<typeof shown>) =>
    shown(...args)
      .nodes.filter(({ kind }) => kind === 'Pod')
      .map(({ state, size }) => `${size} ${state}`);
  const READY = 'group:/gateway/Pod/-/ready';

  it('leaves twelve of a kind as they are', () => {
    expect(sizes(12)).toHaveLength(12);
  });

  it('groups more than twelve by state, so that the odd one is seen', () => {
    expect(sizes(13)).toEqual(['1 broken', '12 ready']);
  });

  it('groups pods by their zone too, where it is known', () => {
    const zones = ['eu-west-1a', 'eu-west-1b'];

    expect(sizes(14, [], zones)).toEqual(['1 broken', '7 ready', '6 ready']);
    expect(
      shown(14, [], zones).nodes.find(({ size }) => size === 7)?.facts,
    ).toEqual([{ fact: 'zone', zone: 'eu-west-1a' }]);
  });

  it('keeps an opened group, with its members right behind it', () => {
    const { nodes: opened } = shown(13, [READY]);
    const place = opened.findIndex(({ id }) => id === READY);

    expect(opened[place]).toMatchObject({ size: 12, isOpen: true });
    expect(opened.slice(place + 1).map(({ label }) => label)).toEqual(
      Array.from(
        { length: 12 },
        (_, index) => `envoy-${String(index).padStart(2, '0')}`,
      ),
    );
  });

  it('ties a group once, and the members of an opened one each', () => {
    expect(shown(13).ties).toHaveLength(2);
    expect(shown(13, [READY]).ties).toHaveLength(13);
  });

  it('opens no object for a group', () => {
    expect(
      shown(13).nodes.find(({ size }) => size > 1)?.object,
    ).toBeUndefined();
  });
});

describe('neighbourOf', () => {
  it.each([
    [nodes.app, 'ArrowUp', nodes.docs],
    [nodes.docs, 'ArrowDown', nodes.app],
    [nodes.app, 'ArrowRight', nodes.pay],
    [nodes.app, 'ArrowLeft', nodes.https],
    [nodes.redirect, 'ArrowRight', nodes.pay],
    [nodes.redirect, 'ArrowDown', nodes.gateway],
    [nodes.pay, 'ArrowDown', nodes.gateway],
    [nodes.gateway, 'ArrowRight', nodes.proxy],
    [nodes.proxy, 'ArrowLeft', nodes.gateway],
    [nodes.gateway, 'ArrowUp', nodes.docs],
    [nodes.proxy, 'ArrowUp', nodes.hostname],
  ])('leads from %j by %s', (from, key, to) => {
    expect(neighbourOf(flow, from.id, key)).toBe(to.id);
  });

  it.each([
    [nodes.hostname, 'ArrowLeft'],
    [nodes.hostname, 'ArrowUp'],
    [nodes.pay, 'ArrowRight'],
    [nodes.pay, 'Enter'],
    [nodes.proxy, 'ArrowRight'],
    [nodes.proxy, 'ArrowDown'],
  ])('leads nowhere from %j by %s', (from, key) => {
    expect(neighbourOf(flow, from.id, key)).toBeUndefined();
  });

  it('leads nowhere in an empty map', () => {
    expect(
      neighbourOf({ nodes: [], links: [], ties: [] }, 'x', 'ArrowUp'),
    ).toBeUndefined();
  });
});
