/** @jest-environment @backstage/cli/config/jest-environment-jsdom */
import {
  drawEdges,
  drawFaults,
  drawPulls,
  drawSteps,
  drawUrls,
} from './sections.js';

const PULL = {
  number: 7,
  title: 'Request an edge',
  repository: 'demo/orders',
  branch: 'edge/production/orders-edge',
  state: 'open',
  url: 'http://localhost:7103/demo/orders/pull/7',
};

describe('sections of the demo page', () => {
  let parent: HTMLElement;
  beforeEach(() => {
    parent = document.createElement('div');
    document.body.append(parent);
  });
  afterEach(() => parent.remove());

  const button = () => {
    const found = parent.querySelector('button');
    if (!found) throw new Error('no button');
    return found;
  };

  it('merges a pull request by its number', () => {
    const merged: number[] = [];
    drawPulls(parent, [PULL], (number: number) => merged.push(number));
    expect(parent.textContent).toContain('#7 Request an edge');
    expect(parent.querySelector('a')?.href).toBe(PULL.url);
    button().click();
    expect(merged).toEqual([7]);
  });

  it('cannot merge what is merged', () => {
    drawPulls(parent, [{ ...PULL, state: 'merged' }], () => {});
    expect(button().disabled).toBe(true);
    expect(button().getAttribute('aria-label')).toBe('Merged pull request 7');
  });

  it('shows a title as text, never as markup', () => {
    const title = '<img src=x onerror=alert(1)>';
    drawPulls(parent, [{ ...PULL, title }], () => {});
    expect(parent.querySelector('img')).toBeNull();
    expect(parent.textContent).toContain(title);
  });

  it('keeps the element that has the focus when the list changes around it', () => {
    drawPulls(parent, [PULL], () => {});
    const before = button();
    before.focus();
    drawPulls(
      parent,
      [
        { ...PULL, number: 8 },
        { ...PULL, title: 'New' },
      ],
      () => {},
    );
    expect(document.activeElement).toBe(before);
    expect(parent.children).toHaveLength(2);
    drawPulls(parent, [], () => {});
    expect(parent.children).toHaveLength(0);
  });

  it('holds a step, and releases it once it is held', () => {
    const calls: unknown[] = [];
    const draw = (held: boolean) =>
      drawSteps(
        parent,
        [{ step: 'sync', held, sentence: 'Waits.' }],
        (...call: unknown[]) => calls.push(call),
      );
    draw(false);
    button().click();
    draw(true);
    expect(button().textContent).toBe('Release');
    button().click();
    expect(calls).toEqual([
      ['sync', true],
      ['sync', false],
    ]);
  });

  const FAULT = {
    id: 'targets-none',
    title: 'No targets',
    sentence: 'Empty.',
    lasting: true,
    on: false,
  };

  it('switches a lasting fault on and off', () => {
    const calls: unknown[] = [];
    const draw = (change: object) =>
      drawFaults(parent, [{ ...FAULT, ...change }], (...call: unknown[]) =>
        calls.push(call),
      );
    draw({});
    button().click();
    draw({ on: true, edge: 'pay-edge' });
    expect(button().getAttribute('aria-checked')).toBe('true');
    expect(parent.textContent).toContain('Aimed at pay-edge.');
    button().click();
    expect(calls).toEqual([
      ['targets-none', true],
      ['targets-none', false],
    ]);
  });

  it('does a momentary fault each time', () => {
    const calls: unknown[] = [];
    drawFaults(parent, [{ ...FAULT, lasting: false }], (...call: unknown[]) =>
      calls.push(call),
    );
    expect(button().getAttribute('role')).toBeNull();
    expect(button().getAttribute('aria-label')).toBe('Do it: No targets');
    button().click();
    button().click();
    expect(calls).toEqual([
      ['targets-none', true],
      ['targets-none', true],
    ]);
  });

  const REACHING = {
    ...FAULT,
    id: 'cluster-dead',
    reach: 'cluster',
    choices: ['demo-eu', 'demo-us'],
  };
  const aim = (name: string) => {
    const select = parent.querySelector('select');
    if (!select) throw new Error('no select');
    select.value = name;
    select.dispatchEvent(new Event('change'));
  };

  it.each([
    ['cluster', ['demo-eu', 'demo-us']],
    ['region', ['', 'demo-eu', 'demo-us']],
  ])('offers what a fault of a %s can be aimed at', (reach, values) => {
    drawFaults(parent, [{ ...REACHING, reach }], () => {});
    const options = [...parent.querySelectorAll('option')];
    expect(options.map(({ value }) => value)).toEqual(values);
  });

  it('aims a fault where its select says, and anew while it is on', () => {
    const calls: unknown[] = [];
    const draw = (change: object) =>
      drawFaults(parent, [{ ...REACHING, ...change }], (...call: unknown[]) =>
        calls.push(call),
      );
    draw({});
    aim('demo-us');
    expect(calls).toEqual([]);
    button().click();
    draw({ on: true, cluster: 'demo-us' });
    expect(parent.textContent).toContain('Aimed at demo-us.');
    aim('demo-eu');
    expect(calls).toEqual([
      ['cluster-dead', true, { cluster: 'demo-us' }],
      ['cluster-dead', true, { cluster: 'demo-eu' }],
    ]);
  });

  it('follows an aim that was taken elsewhere', () => {
    const draw = (change: object) =>
      drawFaults(parent, [{ ...REACHING, ...change }], () => {});
    draw({});
    draw({ on: true, cluster: 'demo-us' });
    expect(parent.querySelector('select')?.value).toBe('demo-us');
    draw({ on: true });
    expect(parent.querySelector('select')?.value).toBe('demo-eu');
  });

  it('aims at the whole account where no region is chosen', () => {
    const calls: unknown[] = [];
    drawFaults(
      parent,
      [{ ...REACHING, id: 'aws-denied', reach: 'region' }],
      (...call: unknown[]) => calls.push(call),
    );
    button().click();
    expect(calls).toEqual([['aws-denied', true, {}]]);
  });

  it('names the cluster of an edge', () => {
    const body = document.createElement('tbody');
    drawEdges(body, [
      {
        name: 'pay-edge',
        cluster: 'demo-eu',
        namespace: 'payments',
        story: 'In order.',
        targets: {},
      },
    ]);
    expect(body.querySelector('th')?.textContent).toBe(
      'payments/pay-edgedemo-euIn order.',
    );
  });

  it.each([
    [undefined, {}, 'none', '–'],
    ['provisioning', {}, 'provisioning', 'no targets'],
    ['active', { healthy: 4, draining: 1 }, 'active', '4 healthy1 draining'],
  ])(
    'says how an edge with load balancer %s stands',
    (state, targets, ...cells) => {
      const body = document.createElement('tbody');
      drawEdges(body, [
        {
          name: 'pay-edge',
          cluster: 'demo-eu',
          namespace: 'payments',
          story: 'In order.',
          loadBalancer: state && { state, dnsName: 'x.elb.amazonaws.com' },
          targets,
        },
      ]);
      const said = [...body.querySelectorAll('td')].map(
        cell => cell.textContent,
      );
      expect(said).toEqual(cells);
    },
  );

  it('leaves a row alone that did not change', () => {
    const body = document.createElement('tbody');
    const edge = {
      name: 'a',
      cluster: 'demo-eu',
      namespace: 'b',
      story: 'c',
      targets: {},
    };
    drawEdges(body, [edge]);
    const cell = body.querySelector('td');
    drawEdges(body, [{ ...edge }]);
    expect(body.querySelector('td')).toBe(cell);
    drawEdges(body, [{ ...edge, targets: { healthy: 1 } }]);
    expect(body.querySelector('td')).not.toBe(cell);
  });

  it('links the Git host, where there is something to see', () => {
    drawUrls(parent, {
      aws: 'http://127.0.0.1:7102',
      git: 'http://localhost:7103',
    });
    const links = [...parent.querySelectorAll('a')].map(link => link.href);
    expect(links).toEqual(['http://localhost:7103/']);
    expect(parent.textContent).toContain('AWS API http://127.0.0.1:7102');
  });
});
