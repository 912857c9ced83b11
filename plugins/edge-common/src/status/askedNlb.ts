import { readNlbAnnotations, type NlbSettings } from '../edge';
import { oncePer, type EdgeTopology } from '../topology';
import { askedAnnotations } from './askedAnnotations';

/** What the manifests ask of the NLB, layers merged; the wish behind `askedSettings`. @public */
export const askedNlb: (topology: EdgeTopology) => NlbSettings = oncePer(
  topology => readNlbAnnotations(askedAnnotations(topology)),
);
