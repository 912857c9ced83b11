import {
  ago,
  aManagedService,
  anEvent,
  aTargetGroupBinding,
  aWarning,
} from '../testUtils';
import { changeAnswer, isControllerAlive } from './changeAnswer';

const changed = (changedAt?: string) => aManagedService({ changedAt });
const success = (seconds: number) => anEvent({ lastSeen: ago(seconds) });

describe('a change of the Service', () => {
  it.each([
    ['before the last success', changed(ago(900)), [success(800)], 'answered'],
    [
      'in the second of a success',
      changed(ago(900)),
      [success(900)],
      'answered',
    ],
    [
      'after the last success',
      changed(ago(900)),
      [success(1000)],
      'unanswered',
    ],
    [
      'after the last of several successes',
      changed(ago(900)),
      [success(2000), success(1000)],
      'unanswered',
    ],
    [
      'between two successes',
      changed(ago(900)),
      [success(2000), success(600)],
      'answered',
    ],
    [
      'that is followed by a success on a binding only',
      changed(ago(900)),
      [
        success(1000),
        anEvent({
          lastSeen: ago(10),
          regarding: {
            group: 'elbv2.k8s.aws',
            kind: 'TargetGroupBinding',
            name: aTargetGroupBinding().metadata.name,
          },
        }),
      ],
      'unanswered',
    ],
    [
      'that is followed by a refusal only',
      changed(ago(900)),
      [success(1000), aWarning('FailedBuildModel', 'x', { lastSeen: ago(9) })],
      'unanswered',
    ],
    ['at a time nobody tells', changed(undefined), [success(800)], 'unclear'],
    ['with no success in sight', changed(ago(900)), [], 'unclear'],
    [
      'with a success at no time',
      changed(ago(900)),
      [anEvent({ lastSeen: 'never' })],
      'unclear',
    ],
    ['of no Service', undefined, [success(800)], 'unclear'],
  ] as const)('%s is %4$s', (_, service, events, answer) => {
    expect(changeAnswer({ service, events })).toBe(answer);
  });
});

it.each([
  [ago(900), ago(60), true],
  [ago(900), ago(900), false],
  [ago(900), ago(1000), false],
  [ago(900), undefined, false],
  [undefined, ago(60), false],
])(
  'a controller that was asked at %s and acted at %s is alive: %s',
  (changedAt, controllerActedAt, alive) => {
    expect(
      isControllerAlive({ service: changed(changedAt), controllerActedAt }),
    ).toBe(alive);
  },
);
