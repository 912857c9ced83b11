import {
  MockFetchApi,
  mockApis,
  registerMswTestHooks,
} from '@backstage/test-utils';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { edgeList, source, summary } from '../__fixtures__/summaries';
import { entityEdges, readyReport } from '../__fixtures__/reports';
import {
  redirectLoop,
  symptomList,
  symptomReport,
} from '../__fixtures__/symptoms';
import { EdgeClient } from './EdgeClient';
import { isRefusal } from './isRefusal';

const BASE = 'http://backend.test/api/edge';

describe('EdgeClient', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  const client = new EdgeClient({
    discoveryApi: mockApis.discovery({ baseUrl: 'http://backend.test' }),
    fetchApi: new MockFetchApi(),
  });

  /** Answers every GET with a body and remembers the paths asked for. */
  const answer = (body: unknown, init?: ResponseInit) => {
    const asked: string[] = [];
    server.use(
      http.get(`${BASE}/*`, ({ request }) => {
        asked.push(request.url.slice(BASE.length));
        return HttpResponse.json(body as object, init);
      }),
    );
    return asked;
  };

  it('reads the edges of an entity', async () => {
    const body = entityEdges([readyReport()]);
    const asked = answer(body);

    await expect(
      client.getEntityEdges('component:default/pay'),
    ).resolves.toEqual(body);
    expect(asked).toEqual(['/v1/entities/component/default/pay/edges']);
  });

  it('asks what a request would write', async () => {
    const sent: unknown[] = [];
    const body = { manifests: [], findings: [], sentences: ['Two names.'] };
    server.use(
      http.post(`${BASE}/v1/preview`, async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(body);
      }),
    );
    const about = {
      entity: 'component:default/orders',
      environment: 'production',
      request: { hostnames: ['orders.example.com'] },
    };

    await expect(client.previewRequest(about)).resolves.toEqual(body);
    expect(sent).toEqual([about]);
  });

  it('reads one edge', async () => {
    const asked = answer(readyReport());

    const report = await client.getEdge(readyReport().id);

    expect(report.state).toBe('ready');
    expect(asked).toEqual(['/v1/edges/demo-eu/payments/pay-edge']);
  });

  it('names the scope of an edge on a shared Gateway', async () => {
    const asked = answer(readyReport());

    await client.getEdge({ ...readyReport().id, scope: 'component:default/a' });

    expect(asked).toEqual([
      '/v1/edges/demo-eu/payments/pay-edge?scope=component%3Adefault%2Fa',
    ]);
  });

  it('lets no name leave its place in the path', async () => {
    const asked = answer(readyReport());

    await client.getEdge({
      cluster: '../sources',
      namespace: 'a?b',
      gateway: 'c#d',
    });

    expect(asked).toEqual(['/v1/edges/..%2Fsources/a%3Fb/c%23d']);
  });

  it('reads the history of an edge, within its scope', async () => {
    const item = { at: '2026-01-01T00:00:00Z', to: 'broken', summary: 'x' };
    const asked = answer({ items: [item] });

    const { items } = await client.getHistory({
      ...readyReport().id,
      scope: 'component:default/a',
    });

    expect(items).toEqual([item]);
    expect(asked).toEqual([
      '/v1/edges/demo-eu/payments/pay-edge/history?scope=component%3Adefault%2Fa',
    ]);
  });

  it.each([
    [
      { group: '', kind: 'Service', namespace: 'payments', name: 'pay' },
      'core/Service/payments/pay',
    ],
    [
      { group: 'gateway.networking.k8s.io', kind: 'GatewayClass', name: 'a/b' },
      'gateway.networking.k8s.io/GatewayClass/-/a%2Fb',
    ],
  ])('reads the object %j', async (object, path) => {
    const view = { object, yaml: 'kind: X', conditions: [], events: [] };
    const asked = answer(view);

    await expect(client.getObject(readyReport().id, object)).resolves.toEqual(
      view,
    );
    expect(asked).toEqual([
      `/v1/edges/demo-eu/payments/pay-edge/objects/${path}`,
    ]);
  });

  it('has the sources of an edge read again', async () => {
    const nextAt = '2026-01-01T00:00:30Z';
    server.use(
      http.post(`${BASE}/v1/edges/demo-eu/payments/pay-edge/refresh`, () =>
        HttpResponse.json({ nextAt }, { status: 202 }),
      ),
    );

    await expect(client.refreshEdge(readyReport().id)).resolves.toEqual({
      nextAt,
    });
  });

  it('reads the catalogue of rules', async () => {
    const asked = answer({ items: [] });

    await expect(client.listRules()).resolves.toEqual({ items: [] });
    expect(asked).toEqual(['/v1/rules']);
  });

  it('reads what can be asked of an edge', async () => {
    const asked = answer(symptomList());

    await expect(client.listSymptoms()).resolves.toEqual(symptomList());
    expect(asked).toEqual(['/v1/symptoms']);
  });

  it.each([
    ['too many redirects', undefined, '?symptom=too+many+redirects'],
    ['50% & more', 'a:b/c', '?scope=a%3Ab%2Fc&symptom=50%25+%26+more'],
  ])('asks an edge about "%s" in scope %p', async (text, scope, query) => {
    const symptom = symptomReport(redirectLoop.passed());
    const asked = answer({ ...readyReport(), symptom });

    await expect(
      client.askSymptom({ ...readyReport().id, scope }, text),
    ).resolves.toEqual(symptom);
    expect(asked).toEqual([`/v1/edges/demo-eu/payments/pay-edge${query}`]);
  });

  it('takes a report without an answer for none', async () => {
    answer(readyReport());

    await expect(
      client.askSymptom(readyReport().id, 'anything'),
    ).rejects.toThrow(/do both run the same version/);
  });

  it('asks for a page, sorted and narrowed by certificate', async () => {
    const asked = answer(edgeList([]));

    await client.listEdges({ certificate: '30', sort: '-owner', cursor: 'c' });

    expect(asked).toEqual(['/v1/edges?certificate=30&sort=-owner&cursor=c']);
  });

  it('asks with the filters that are set, and no others', async () => {
    const asked = answer(edgeList([summary()]));

    await client.listEdges({});
    await client.listEdges({
      q: 'pay & go',
      owner: '',
      cluster: undefined,
      state: 'broken',
      limit: 50,
    });

    expect(asked).toEqual([
      '/v1/edges',
      '/v1/edges?q=pay+%26+go&state=broken&limit=50',
    ]);
  });

  it('reads the health of the sources', async () => {
    answer({ items: [source()] });

    const { items } = await client.listSources();

    expect(items[0].name).toBe('demo-eu');
  });

  it.each([
    ['component:default/a', '?entity=component%3Adefault%2Fa'],
    [undefined, ''],
  ])('asks for the environments of %p', async (entity, query) => {
    const asked = answer({ items: [] });

    await client.listEnvironments(entity);

    expect(asked).toEqual([`/v1/options/environments${query}`]);
  });

  it('throws what the backend says', async () => {
    answer(
      {
        error: { name: 'ServiceUnavailableError', message: 'not ready' },
        response: { statusCode: 503 },
      },
      { status: 503 },
    );

    await expect(client.listSources()).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 503,
      cause: { name: 'ServiceUnavailableError', message: 'not ready' },
    });
  });

  it.each([
    [401, true],
    [403, true],
    [404, true],
    [500, false],
    [429, false],
  ])('takes %p for a refusal: %p', async (status, expected) => {
    answer({ error: { name: 'Error', message: 'no' } }, { status });

    const error = await client.listSources().catch(thrown => thrown);

    expect(isRefusal(error)).toBe(expected);
  });

  it.each([undefined, null, 'text', new Error('plain')])(
    'takes %p for no refusal',
    value => {
      expect(isRefusal(value)).toBe(false);
    },
  );

  it('refuses a body that breaks the contract, naming the call', async () => {
    answer({ items: [{ state: 'splendid' }] });

    await expect(client.listSources()).rejects.toThrow(
      /answered "v1\/sources" with a body this page cannot read/,
    );
  });

  it('ends the call when the page is gone', async () => {
    answer({ items: [] });
    const page = new AbortController();
    page.abort();

    await expect(
      client.listSources({ signal: page.signal }),
    ).rejects.toMatchObject({ name: 'AbortError' });
  });
});
