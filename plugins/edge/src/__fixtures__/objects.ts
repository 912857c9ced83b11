import type {
  ObjectView,
  Transition,
} from '@tls-edge/backstage-plugin-edge-common/report';
import { minutesAgo } from './reports';

export const objectView = (changes: Partial<ObjectView> = {}): ObjectView => ({
  object: {
    group: 'gateway.networking.k8s.io',
    kind: 'HTTPRoute',
    namespace: 'payments',
    name: 'docs',
  },
  yaml: 'kind: HTTPRoute\nmetadata:\n  name: docs\n',
  conditions: [
    {
      at: 'parent pay-edge/https',
      type: 'Accepted',
      status: 'True',
      reason: 'Accepted',
      message: 'Route is accepted',
      lastTransitionTime: minutesAgo(60),
      verdict: 'good',
      isStale: true,
    },
    {
      at: 'listener https',
      type: 'Conflicted',
      status: 'True',
      reason: 'HostnameConflict',
      message: 'Another listener has this name',
      lastTransitionTime: minutesAgo(3),
      verdict: 'bad',
      isStale: false,
    },
  ],
  events: [
    {
      type: 'Normal',
      reason: 'Synced',
      message: 'all fine',
      count: 1,
      lastSeen: minutesAgo(9),
    },
    {
      type: 'Warning',
      reason: 'FailedDeployModel',
      message: 'certificate not found',
      count: 4,
      lastSeen: minutesAgo(2),
    },
  ],
  ...changes,
});

export const transition = (changes: Partial<Transition> = {}): Transition => ({
  at: minutesAgo(5),
  from: 'ready',
  to: 'broken',
  firstBroken: 'routes',
  summary: 'No request reaches a backend.',
  ...changes,
});
