import { minutesAgo, request } from '../../__fixtures__/reports';
import { readMilestones } from './milestones';

const progress = (...args: Parameters<typeof readMilestones>) =>
  readMilestones(...args).map(step => step.progress);

describe('readMilestones', () => {
  it('waits for the merge of an open pull request', () => {
    expect(
      readMilestones(request({ createdAt: '2026-01-01T00:00:00Z' })),
    ).toEqual([
      { id: 'open', progress: 'done', at: '2026-01-01T00:00:00Z' },
      { id: 'merged', progress: 'current' },
      { id: 'applied', progress: 'later' },
      { id: 'loadBalancer', progress: 'later' },
      { id: 'ready', progress: 'later' },
    ]);
  });

  it('waits for the cluster once the pull request is merged', () => {
    expect(
      progress(request({ state: 'merged', mergedAt: minutesAgo(5) })),
    ).toEqual(['done', 'done', 'current', 'later', 'later']);
  });

  it('waits for the load balancer once everything is applied', () => {
    expect(
      progress(
        request({
          state: 'applied',
          mergedAt: minutesAgo(5),
          appliedAt: minutesAgo(4),
        }),
      ),
    ).toEqual(['done', 'done', 'done', 'current', 'later']);
  });
});
