import type { Target } from '../../snapshot';
import {
  ago,
  aMeta,
  aPod,
  aSeen,
  aTarget,
  aTargetGroup,
  targetGroupArn,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { targetsAreNotThePods } from './A16-targets-are-not-the-pods';

const having = (...targets: Target[]) => ({
  targetGroups: [aTargetGroup(443, { targets })],
});
const second = aTarget({ id: '10.0.2.10', zone: 'eu-west-1b' });
const gone = aTarget({ id: '10.0.9.9' });

describeRule(targetsAreNotThePods, {
  fires: {
    'a pod that was never registered': {
      seen: aSeen(having(aTarget())),
      impact: 'risk',
      object: { group: 'aws', kind: 'TargetGroup', name: targetGroupArn(443) },
      message:
        'The Envoy pods 10.0.2.10 get no requests to https://pay.example.com on port 443, because the load balancer was not told of them.',
      observed: 'registered: 10.0.1.10',
      expected: 'registered: 10.0.1.10 and 10.0.2.10',
    },
    'a target whose pod is gone': {
      seen: aSeen(having(aTarget(), second, gone)),
      impact: 'risk',
      message:
        'Requests to https://pay.example.com on port 443 can go to 10.0.9.9, where no Envoy runs any more, because the load balancer was not told.',
      expected: 'registered: 10.0.1.10 and 10.0.2.10',
    },
    'nothing but targets whose pods are gone': {
      seen: aSeen(having(gone)),
      impact: 'partial',
    },
  },
  quiet: {
    'the same addresses on both sides': aSeen(),
    'an empty group, which A13 tells': aSeen(having()),
    'a pod of the last minutes': aSeen({
      ...having(aTarget()),
      pods: [
        aPod({ metadata: aMeta({ name: 'new', creationTimestamp: ago(120) }) }),
      ],
    }),
    'targets that are nodes': aSeen({
      targetGroups: [
        aTargetGroup(443, {
          targetType: 'instance',
          targets: [aTarget({ id: 'i-0123456789abcdef0' })],
        }),
      ],
    }),
    'addresses of Envoy nobody has read yet': aSeen({
      ...having(gone),
      envoyEndpoints: [],
    }),
  },
});
