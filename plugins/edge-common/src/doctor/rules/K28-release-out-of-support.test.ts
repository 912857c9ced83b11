import { aDeployment, aPod, aSeen } from '../../testUtils';
import { runRules } from '../runRules';
import { describeRule } from './__fixtures__/describeRule';
import { releaseOutOfSupport } from './K28-release-out-of-support';

const having = (gateway: string, envoy = 'v1.39.1', overrides = {}) =>
  aSeen({
    pods: [
      aPod({
        images: [
          `docker.io/envoyproxy/envoy:distroless-${envoy}`,
          `docker.io/envoyproxy/gateway:${gateway}`,
        ],
      }),
    ],
    ...overrides,
  });

describeRule(releaseOutOfSupport, {
  fires: {
    'a release whose support ended two weeks ago': {
      seen: having('v1.8.3', 'v1.38.0'),
      object: expect.objectContaining({
        kind: 'Deployment',
        name: aDeployment().metadata.name,
      }),
      message:
        'The edge https://pay.example.com gets no more security fixes, because support of Envoy Gateway 1.8 ended on 2026-11-08.',
      observed: 'Envoy Gateway 1.8',
      expected: 'Envoy Gateway 1.9',
    },
    'a release from before the list': {
      seen: having('v1.1.0', 'v1.31.0'),
      message: expect.stringContaining('Envoy Gateway 1.1 ended long ago'),
    },
    'an Envoy of another release than its control plane was tested with': {
      seen: having('v1.9.1', 'v1.35.0'),
      observed: 'Envoy 1.35',
      expected: 'Envoy 1.39',
      remedy:
        'Remove the image from the EnvoyProxy, so that Envoy Gateway chooses the one it was tested with.',
    },
    'pods of a DaemonSet': {
      seen: having('v1.8.3', 'v1.38.0', { deployment: undefined }),
      object: expect.objectContaining({ kind: 'Pod' }),
    },
  },
  quiet: {
    'a release in support': having('v1.9.1'),
    'the last day of its support': {
      ...having('v1.9.1'),
      now: new Date('2027-02-13T12:00:00Z'),
    },
  },
});

it.each([
  ['no image', [], 'do not tell the release of Envoy Gateway'],
  [
    'an image without a version',
    ['envoyproxy/gateway:latest'],
    'do not tell the release of Envoy Gateway',
  ],
  [
    'a release nobody knows yet',
    ['envoyproxy/gateway:v1.12.0'],
    'Envoy Gateway 1.12 is newer than the releases that are known',
  ],
])('K28 is skipped, not passed, with %s', (_, images, reason) => {
  const seen = aSeen({ pods: [aPod({ images })] });

  expect(runRules(seen, [releaseOutOfSupport]).skipped).toEqual([
    { ruleId: 'K28', reason: expect.stringContaining(reason) },
  ]);
});
