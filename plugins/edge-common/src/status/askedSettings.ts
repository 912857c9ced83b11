import { readNlbAnnotations, type NlbSettings } from '../edge';
import type { ObjectMeta } from '../snapshot';
import { oncePer } from '../topology';

const settingsOf = oncePer(readNlbAnnotations);

/** What a Service's annotations ask of its load balancer. @internal */
export const askedSettings = ({
  metadata: { annotations },
}: {
  readonly metadata: Pick<ObjectMeta, 'annotations'>;
}): NlbSettings => settingsOf(annotations);
