import { forwardedGroups } from './forwardedGroups';

describe('forwardedGroups', () => {
  it.each([
    [
      'the short spelling',
      [{ TargetGroupArn: 'a' }],
      [{ arn: 'a', weight: 1 }],
    ],
    [
      'the long spelling',
      [
        {
          ForwardConfig: { TargetGroups: [{ TargetGroupArn: 'a', Weight: 3 }] },
        },
      ],
      [{ arn: 'a', weight: 3 }],
    ],
    [
      'a group of no weight',
      [
        {
          ForwardConfig: { TargetGroups: [{ TargetGroupArn: 'a', Weight: 0 }] },
        },
      ],
      [{ arn: 'a', weight: 0 }],
    ],
    [
      'several groups',
      [
        {
          ForwardConfig: {
            TargetGroups: [{ TargetGroupArn: 'a' }, { TargetGroupArn: 'b' }],
          },
        },
      ],
      [
        { arn: 'a', weight: 1 },
        { arn: 'b', weight: 1 },
      ],
    ],
    [
      'both spellings at once',
      [
        {
          TargetGroupArn: 'a',
          ForwardConfig: { TargetGroups: [{ TargetGroupArn: 'a', Weight: 2 }] },
        },
      ],
      [{ arn: 'a', weight: 2 }],
    ],
  ])('reads %s', (_, actions, groups) => {
    expect(forwardedGroups(actions)).toEqual(groups);
  });

  it.each([
    ['no action', []],
    ['an action without a group', [{}]],
    ['an empty list of groups', [{ ForwardConfig: { TargetGroups: [] } }]],
  ])('refuses %s', (_, actions) => {
    expect(() => forwardedGroups(actions)).toThrow('must name a target group');
  });
});
