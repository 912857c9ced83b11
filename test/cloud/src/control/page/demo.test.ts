/** @jest-environment @backstage/cli/config/jest-environment-jsdom */
import { readFileSync } from 'fs';

const STATE = {
  ready: true,
  factor: 20,
  urls: {
    kubernetes: 'http://127.0.0.1:1',
    kubernetesUs: 'http://127.0.0.1:4',
    aws: 'http://127.0.0.1:2',
    git: 'http://localhost:3',
  },
  steps: [{ step: 'sync', held: false, sentence: 'Waits.' }],
  faults: [
    {
      id: 'aws-denied',
      title: 'No rights',
      sentence: 'Denied.',
      lasting: true,
      on: false,
    },
  ],
  pulls: [
    {
      number: 1,
      title: 'Request an edge',
      repository: 'demo/orders',
      branch: 'edge/a',
      state: 'open',
      url: 'http://localhost:3/demo/orders/pull/1',
    },
  ],
  edges: [
    {
      name: 'pay-edge',
      cluster: 'demo-eu',
      namespace: 'payments',
      story: 'In order.',
      targets: {},
    },
  ],
  syncFailures: {},
};

const page = readFileSync(require.resolve('./index.html'), 'utf8');
const body = page.slice(page.indexOf('<body>') + 6, page.indexOf('</body>'));

describe('the demo page', () => {
  let calls: string[];
  let state: object;
  let refusal: string | undefined;
  beforeEach(() => {
    calls = [];
    state = STATE;
    refusal = undefined;
    jest.useFakeTimers();
    document.body.innerHTML = body;
    global.fetch = jest.fn(
      async (path: RequestInfo | URL, init?: RequestInit) => {
        const isRead = init?.method === 'GET';
        if (!isRead)
          calls.push(`${init?.method} ${path} ${init?.body ?? ''}`.trim());
        const refused = !isRead && refusal;
        return {
          ok: !refused,
          json: async () => (refused ? { error: { message: refusal } } : state),
        } as Response;
      },
    );
  });
  afterEach(() => jest.useRealTimers());

  const start = async () => {
    jest.isolateModules(() => require('./demo.js'));
    await jest.advanceTimersByTimeAsync(0);
  };
  const status = () => document.getElementById('status');
  const click = async (selector: string) => {
    document.querySelector<HTMLButtonElement>(selector)?.click();
    await jest.advanceTimersByTimeAsync(0);
  };

  it('draws what the cloud says', async () => {
    await start();
    expect(document.querySelector('#pulls')?.textContent).toContain(
      'Request an edge',
    );
    expect(document.querySelector('#edges')?.textContent).toContain('pay-edge');
    expect(document.querySelector('#no-pulls')).toHaveProperty('hidden', true);
    expect(document.querySelector('#factor')).toHaveProperty('value', '20');
    expect(status()?.textContent).toBe('Everything that is merged is applied.');
  });

  it.each([
    ['#pulls button', 'POST /control/pulls/1/merge'],
    ['#steps button', 'POST /control/hold {"step":"sync"}'],
    ['#faults button', 'PUT /control/faults/aws-denied {"on":true}'],
    ['#reset', 'POST /control/reset'],
  ])('does what %s says', async (selector, call) => {
    await start();
    await click(selector);
    expect(calls).toEqual([call]);
  });

  it('changes the pace of time', async () => {
    await start();
    const select = document.querySelector<HTMLSelectElement>('#factor');
    if (select) {
      select.value = '60';
      select.dispatchEvent(new Event('change'));
    }
    expect(calls).toEqual(['PUT /control/time {"factor":60}']);
  });

  it('offers a pace that was set elsewhere', async () => {
    state = { ...STATE, factor: 7 };
    await start();
    expect(document.querySelector('#factor')).toHaveProperty('value', '7');
  });

  it.each([
    [{ ready: false }, 'Building the demo world…'],
    [
      { syncFailures: { 'demo/orders': 'no YAML' } },
      'The cluster refuses demo/orders',
    ],
  ])('says of %j how things stand', async (change, words) => {
    state = { ...STATE, ...change };
    await start();
    expect(status()?.textContent).toBe(words);
  });

  it('keeps a refusal on the page until the next action', async () => {
    await start();
    refusal = 'Pull Request is not mergeable';
    await click('#pulls button');
    await jest.advanceTimersByTimeAsync(5_000);
    expect(status()?.textContent).toBe(
      'Merging pull request 1 failed: Pull Request is not mergeable',
    );
    expect(status()?.className).toBe('failed');
    refusal = undefined;
    await click('#steps button');
    expect(status()?.textContent).toBe('Everything that is merged is applied.');
  });

  it('says that the cloud is gone, and goes on when it is back', async () => {
    await start();
    const { fetch } = global;
    global.fetch = jest
      .fn()
      .mockRejectedValue(new TypeError('Failed to fetch'));
    await jest.advanceTimersByTimeAsync(1_500);
    expect(status()?.textContent).toBe(
      'The embedded cloud does not answer: Failed to fetch',
    );
    global.fetch = fetch;
    await jest.advanceTimersByTimeAsync(1_500);
    expect(status()?.textContent).toBe('Everything that is merged is applied.');
  });
});
