import type { BackendRef } from '../../snapshot';
import {
  aBackendRef,
  ago,
  aMeta,
  anEndpoint,
  anEndpointSlice,
  aRoute,
  aRouteRule,
  aSeen,
  aService,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { shareOfRequestsLost } from './K37-share-of-requests-lost';

const canary = (weight: number) => aBackendRef({ name: 'canary', weight });
const main = (weight: number) => aBackendRef({ weight });

const splitting = (...backendRefs: BackendRef[]) => ({
  routes: [aRoute({ rules: [aRouteRule({ backendRefs })] })],
});
const existing = {
  backends: [aService(), aService({ metadata: aMeta({ name: 'canary' }) })],
};
const withEndpoints = (ready: boolean) => ({
  ...existing,
  backendEndpoints: [
    anEndpointSlice(),
    anEndpointSlice({
      metadata: aMeta({ name: 'canary-1' }),
      serviceName: 'canary',
      endpoints: [anEndpoint({ ready })],
    }),
  ],
});

describeRule(shareOfRequestsLost, {
  fires: {
    'a canary without endpoints': {
      seen: aSeen({ ...splitting(main(90), canary(10)), ...existing }),
      impact: 'partial',
      path: 'spec.rules[0].backendRefs',
      message:
        'Of the requests to https://pay.example.com for rule 1 of the route pay-edge-app, 10 % fail, because canary has no endpoint that is ready.',
      observed: 'pay 90: 3 ready, canary 10: 0 ready',
      remedy: 'Bring pods of canary up, or give the backend the weight 0.',
    },
    'a canary whose pods are not ready': {
      seen: aSeen({
        ...splitting(main(1), canary(1)),
        ...withEndpoints(false),
      }),
      message: expect.stringContaining('50 % fail'),
    },
    'a canary that does not exist': {
      seen: aSeen(splitting(main(3), canary(1))),
      message: expect.stringContaining('25 % fail'),
    },
    'both backends without endpoints': {
      seen: aSeen({
        ...splitting(main(1), canary(1)),
        ...existing,
        backendEndpoints: [],
      }),
      impact: 'outage',
      message: expect.stringContaining(
        '100 % fail, because pay and canary have no endpoint',
      ),
    },
  },
  quiet: {
    'a canary that is only starting': aSeen({
      ...splitting(main(90), canary(10)),
      backends: [
        aService(),
        aService({
          metadata: aMeta({ name: 'canary', creationTimestamp: ago(60) }),
        }),
      ],
    }),
    'one backend, which K18 and K19 tell': aSeen({ backendEndpoints: [] }),
    'backends that are both ready': aSeen({
      ...splitting(main(90), canary(10)),
      ...withEndpoints(true),
    }),
    'an empty backend of weight 0': aSeen({
      ...splitting(main(1), canary(0)),
      ...existing,
    }),
  },
});
