import {
  aCondition,
  aGateway,
  aListener,
  aMeta,
  aParentRef,
  aRedirectRoute,
  aRoute,
  aRouteParent,
  aRouteRule,
  aTopology,
  REDIRECT_TO_HTTPS,
} from '../../testUtils';
import {
  appRoutes,
  attachments,
  isAppRule,
  routesImpact,
  standingParents,
} from './routes';

describe('attachments', () => {
  const listenersOf = (ref: Parameters<typeof aParentRef>[0]) =>
    attachments(aTopology(), aRoute({ parentRefs: [aParentRef(ref)] })).map(
      ({ path, listeners }) => [path, listeners.map(({ name }) => name)],
    );

  it.each([
    ['a section', { sectionName: 'https' }, ['https']],
    ['no section: all', { sectionName: undefined }, ['http', 'https']],
    ['a port', { sectionName: undefined, port: 80 }, ['http']],
    ['a section and another port', { sectionName: 'https', port: 80 }, []],
    ['a section that does not exist', { sectionName: 'htps' }, []],
  ])('follows %s', (_, ref, names) => {
    expect(listenersOf(ref)).toEqual([['spec.parentRefs[0]', names]]);
  });

  it.each([
    ['of another name', { name: 'other' }],
    ['of another namespace', { namespace: 'other' }],
    ['of another kind', { kind: 'Service' }],
  ])('leaves out a parent %s', (_, ref) => {
    expect(listenersOf(ref)).toEqual([]);
  });

  it('tells which of them take the host names of the route', () => {
    const topology = aTopology({
      gateway: aGateway({
        listeners: [
          aListener({ name: 'any' }),
          aListener({ name: 'pay', hostname: '*.example.com' }),
          aListener({ name: 'shop', hostname: 'shop.example.org' }),
        ],
      }),
    });
    const [{ listeners, taken }] = attachments(
      topology,
      aRoute({ parentRefs: [aParentRef({ sectionName: undefined })] }),
    );

    expect(listeners).toHaveLength(3);
    expect(taken.map(({ name }) => name)).toEqual(['any', 'pay']);
  });

  it('keeps the place of each parentRef', () => {
    const route = aRoute({
      parentRefs: [aParentRef({ name: 'other' }), aParentRef()],
    });

    expect(attachments(aTopology(), route)[0].path).toBe('spec.parentRefs[1]');
  });
});

it('tells rules for applications from redirects', () => {
  expect(isAppRule(aRouteRule())).toBe(true);
  expect(isAppRule(aRouteRule({ filters: [REDIRECT_TO_HTTPS] }))).toBe(false);
});

it('leaves redirects out of the routes to applications', () => {
  expect(appRoutes(aTopology()).map(({ metadata }) => metadata.name)).toEqual([
    'pay-edge-app',
  ]);
});

describe('routesImpact', () => {
  const second = aRoute({ metadata: aMeta({ name: 'admin' }) });
  const redirect = aRedirectRoute();
  const first = aRoute();
  const topology = aTopology({ routes: [redirect, first, second] });

  it.each([
    ['every route to an application', [first, second], 'outage'],
    ['one of two', [first], 'partial'],
    ['the redirect', [redirect], 'partial'],
    ['none', [], 'partial'],
  ])('judges the failure of %s', (_, failing, expected) => {
    expect(routesImpact(topology, failing)).toBe(expected);
  });

  it('calls nothing an outage where there is no application', () => {
    expect(routesImpact(aTopology({ routes: [redirect] }), [redirect])).toBe(
      'partial',
    );
  });
});

describe('standingParents', () => {
  it('keeps verdicts of Envoy Gateway on parents of the spec', () => {
    const gone = aParentRef({ name: 'gone' });
    const route = aRoute({
      parents: [
        aRouteParent({ controllerName: 'gateway.k8s.aws/alb' }),
        aRouteParent({ parentRef: gone }),
        aRouteParent({}, aCondition('Accepted', { status: 'False' })),
      ],
    });

    expect(standingParents(route)).toEqual([
      expect.objectContaining({
        path: 'spec.parentRefs[0]',
        conditions: expect.arrayContaining([
          expect.objectContaining({ type: 'Accepted', status: 'False' }),
        ]),
      }),
    ]);
  });

  it('tells sections of one Gateway apart', () => {
    const route = aRoute({
      parents: [
        aRouteParent({ parentRef: aParentRef({ sectionName: 'http' }) }),
      ],
    });

    expect(standingParents(route)).toEqual([]);
  });
});
