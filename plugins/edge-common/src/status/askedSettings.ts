import { readNlbAnnotations, type NlbSettings } from '../edge';
import type { ObjectMeta } from '../snapshot';

const known = new WeakMap<ObjectMeta['annotations'], NlbSettings>();

/**
 * What a Service's annotations ask of its load balancer. Remembered with the annotations, since
 * several hops of one edge ask the same.
 * @internal
 */
export const askedSettings = ({
  metadata: { annotations },
}: {
  readonly metadata: Pick<ObjectMeta, 'annotations'>;
}): NlbSettings => {
  const settings = known.get(annotations) ?? readNlbAnnotations(annotations);
  known.set(annotations, settings);
  return settings;
};
