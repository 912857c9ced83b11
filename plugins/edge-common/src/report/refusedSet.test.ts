import {
  aCondition,
  ago,
  aListener,
  aListenerSet,
  aMeta,
  anEvent,
  aParentRef,
  aRedirectRoute,
  aRoute,
  aWarning,
} from '../testUtils';
import type { EdgeTopology } from '../topology';
import { askingFor } from './__fixtures__/askingFor';
import { verdictOf } from './__fixtures__/verdictOf';

/** A set whose listener on 8443 the Gateway does not let in, though ssl-ports counts on it. */
const refused: Partial<EdgeTopology> = {
  ...askingFor({ 'ssl-ports': '443,8443' }),
  listenerSets: [
    aListenerSet({
      listeners: [aListener({ name: 'admin', port: 8443 })],
      conditions: [
        aCondition('Accepted', {
          status: 'False',
          reason: 'NotAllowed',
          message: 'not allowed',
          lastTransitionTime: ago(900),
        }),
      ],
      listenerStatuses: [],
    }),
  ],
  events: [
    anEvent(),
    aWarning(
      'FailedBuildModel',
      'Failed build model due to Unused port in ssl-ports annotation [8443]',
    ),
  ],
};

const onSet = aParentRef({
  kind: 'ListenerSet',
  name: 'extra',
  sectionName: 'admin',
});

describe('an edge with a ListenerSet that is not let in', () => {
  it('names the set where the load balancer misses its port', () => {
    expect(verdictOf(refused)).toEqual([
      'degraded at gateway',
      'K42 < A05 K09',
    ]);
  });

  it('names the set where its routes have no status', () => {
    const routes = [
      aRedirectRoute(),
      aRoute(),
      aRoute({
        metadata: aMeta({ name: 'admin', creationTimestamp: ago(900) }),
        parentRefs: [onSet],
        parents: [],
      }),
    ];

    expect(verdictOf({ ...refused, routes })[1]).toMatch(/^K42 < A05 K09/);
    expect(verdictOf({ ...refused, routes })).toHaveLength(2);
  });
});
