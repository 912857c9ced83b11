import type { Cause } from '@tls-edge/backstage-plugin-edge-common/report';
import { finding } from '../../__fixtures__/reports';
import { groupFindings } from './groupFindings';

const cause = (ruleId: string, explains: string[] = []): Cause => ({
  ruleId,
  hop: 'gateway',
  message: 'message',
  remedy: 'remedy',
  explains,
});

const ids = (groups: ReturnType<typeof groupFindings>) =>
  groups.map(({ finding: { ruleId }, symptoms }) => [
    ruleId,
    ...symptoms.map(symptom => symptom.ruleId),
  ]);

describe('groupFindings', () => {
  it('groups nothing where nothing was found', () => {
    expect(groupFindings({ findings: [], causes: [] })).toEqual([]);
  });

  it('puts causes first in their order, then errors before warnings', () => {
    const groups = groupFindings({
      findings: [
        finding({ ruleId: 'M25', severity: 'info' }),
        finding({ ruleId: 'A02', severity: 'warning' }),
        finding({ ruleId: 'K07', severity: 'error' }),
        finding({ ruleId: 'M05', severity: 'warning' }),
        finding({ ruleId: 'M20', severity: 'warning' }),
      ],
      causes: [cause('M20'), cause('M05')],
    });

    expect(ids(groups)).toEqual([['M20'], ['M05'], ['K07'], ['A02'], ['M25']]);
  });

  it('folds what a cause explains under it', () => {
    const groups = groupFindings({
      findings: [
        finding({ ruleId: 'K35', explainedBy: 'K05' }),
        finding({ ruleId: 'K05' }),
      ],
      causes: [cause('K05', ['K35'])],
    });

    expect(ids(groups)).toEqual([['K05', 'K35']]);
  });

  it('shows a consequence on its own when its cause was not found', () => {
    const groups = groupFindings({
      findings: [finding({ ruleId: 'K35', explainedBy: 'K05' })],
      causes: [],
    });

    expect(ids(groups)).toEqual([['K35']]);
  });

  it('shows every finding once when a rule found several things', () => {
    const groups = groupFindings({
      findings: [
        finding({ ruleId: 'K05', path: 'a' }),
        finding({ ruleId: 'K05', path: 'b' }),
        finding({ ruleId: 'K35', explainedBy: 'K05' }),
      ],
      causes: [cause('K05')],
    });

    expect(ids(groups)).toEqual([['K05', 'K35'], ['K05']]);
  });
});
