import type { EnvoyUpdates } from '../../snapshot';
import { ago, aPod, aSeen, someParts } from '../../testUtils';
import { runRules } from '../runRules';
import { describeRule } from './__fixtures__/describeRule';
import { configurationRefused } from './K36-configuration-refused';

const FIRST = aPod().metadata.name;
const good: EnvoyUpdates = { pod: 'other', refused: [] };
const bad = (pod = FIRST, since = 600): EnvoyUpdates => ({
  pod,
  refused: ['lds', 'rds'],
  refusedSince: ago(since),
});

describeRule(configurationRefused, {
  fires: {
    'one Envoy of two that refuses': {
      seen: aSeen({ envoyUpdates: [good, bad()] }),
      object: expect.objectContaining({ kind: 'Pod', name: FIRST }),
      since: ago(600),
      message:
        'The last change of https://pay.example.com is not in force, because 1 pod of 2 of Envoy refused the configuration and kept the one before.',
      observed: `refused by ${FIRST} (lds, rds)`,
    },
    'all of them, since the first': {
      seen: aSeen({ envoyUpdates: [bad('b', 300), bad(FIRST, 900)] }),
      object: expect.objectContaining({ kind: 'Gateway' }),
      since: ago(900),
      observed: `refused by b (lds, rds) and ${FIRST} (lds, rds)`,
    },
    'a pod that is not among those that are known': {
      seen: aSeen({ envoyUpdates: [good, bad('gone')] }),
      object: expect.objectContaining({ kind: 'Gateway' }),
    },
  },
  quiet: {
    'updates that were accepted': aSeen({ envoyUpdates: [good] }),
    'no Envoy': aSeen({ envoyUpdates: [] }),
  },
});

it.each([
  ['metrics are off', 'notConfigured', 'metrics are not read'],
  ['only AWS is measured', 'read', 'the statistics of Envoy are not read'],
] as const)('K36 is skipped, not passed, while %s', (_, state, reason) => {
  const parts = someParts({ metrics: { state } });

  expect(runRules(aSeen({ parts }), [configurationRefused]).skipped).toEqual([
    { ruleId: 'K36', reason },
  ]);
});
