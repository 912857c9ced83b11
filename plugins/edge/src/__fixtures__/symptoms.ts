import { SYMPTOMS } from '@tls-edge/backstage-plugin-edge-common';
import type {
  SymptomList,
  SymptomReport,
} from '@tls-edge/backstage-plugin-edge-common/report';
import { finding } from './reports';

/** The phrases of the core, as the backend lists them. */
export const symptomList = (): SymptomList => ({
  items: SYMPTOMS.map(({ id, phrase, also }) => ({
    id,
    phrase,
    also: [...also],
  })),
});

type Check = SymptomReport['checks'][number];

const check = (rest: Pick<Check, 'ruleId' | 'title'>) => ({
  fired: (): Check => ({
    ...rest,
    outcome: 'fired',
    finding: finding({ ...rest, remedy: `Mend ${rest.ruleId}` }),
  }),
  passed: (): Check => ({ ...rest, outcome: 'passed' }),
  skipped: (reason: string): Check => ({ ...rest, outcome: 'skipped', reason }),
});

/** Two checks for a redirect loop, in each outcome. */
export const redirectLoop = check({ ruleId: 'M20', title: 'Redirect loop' });
export const portOfTls = check({ ruleId: 'A06', title: 'Port behind 443' });

export const symptomReport = (...checks: Check[]): SymptomReport => ({
  id: 'too-many-redirects',
  phrase: 'too many redirects',
  checks,
});
