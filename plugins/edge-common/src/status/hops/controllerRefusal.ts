import type { Service } from '../../snapshot';
import type { Fact } from '../Fact';
import type { Observation } from '../HopAssessor';
import { serviceRef } from '../objectRefs';
import { refusalText } from '../refusalText';
import {
  hasComeToStay,
  isRefusalUnclear,
  standingRefusal,
} from '../standingRefusal';

/** The last word of the load-balancer controller, when it is a refusal that stands. @internal */
export const refusalFacts = (
  service: Service,
  { topology, now }: Observation,
): Fact[] => {
  if (isRefusalUnclear(topology)) {
    return [
      {
        label: 'Last refusal',
        value: 'not known whether it stands',
        object: serviceRef(service),
        means: 'unknown',
        sentence:
          'Cannot tell whether the last refusal of the load-balancer controller still stands: AWS cannot be read.',
      },
    ];
  }
  const refusal = standingRefusal(topology);
  if (!refusal) {
    return [];
  }
  const { event, keepsServing, since } = refusal;
  const text = refusalText(event);
  const overdue = keepsServing ? 'degraded' : 'broken';
  return [
    {
      label: event.reason,
      value: event.count > 1 ? `${text} (${event.count} times)` : text,
      object: serviceRef(service),
      means: hasComeToStay(refusal, now) ? overdue : 'progressing',
      since,
      sentence: keepsServing
        ? `The load-balancer controller refused a change, so the old settings are still in force: ${text}`
        : `The load-balancer controller refuses the Service: ${text}`,
    },
  ];
};
