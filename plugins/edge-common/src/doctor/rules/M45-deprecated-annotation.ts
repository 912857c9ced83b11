import { NLB_ANNOTATIONS, type NlbAnnotation } from '../../nlb';
import { askedText } from '../facts/askedNlb';
import { settingResults } from '../facts/settingResults';
import type { DoctorRule } from '../DoctorRule';

/** What took their place (LBC annotations.md, deprecated since 2.3). */
const SUCCESSORS = {
  internal: NLB_ANNOTATIONS.scheme,
  crossZoneOld: `load_balancing.cross_zone.enabled in ${NLB_ANNOTATIONS.attributes}`,
  accessLogOld: `access_logs.s3.enabled in ${NLB_ANNOTATIONS.attributes}`,
  accessLogBucketOld: `access_logs.s3.bucket in ${NLB_ANNOTATIONS.attributes}`,
  accessLogPrefixOld: `access_logs.s3.prefix in ${NLB_ANNOTATIONS.attributes}`,
} as const satisfies Partial<Record<NlbAnnotation, string>>;

/** The one old form that its successor beats (LBC model_build_load_balancer.go). */
const isBeaten = (annotation: keyof typeof SUCCESSORS): boolean =>
  annotation === 'internal';

const OLD = [
  'internal',
  'crossZoneOld',
  'accessLogOld',
  'accessLogBucketOld',
  'accessLogPrefixOld',
] as const;

/** The old forms still work, and beat the new ones. @internal */
export const deprecatedAnnotation: DoctorRule = {
  id: 'M45',
  name: 'deprecated-annotation',
  title: 'A deprecated annotation is in use',
  severity: 'info',
  impact: 'none',
  hop: 'controller',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies'],
  explains: [],
  docs: 'Some settings have two forms: annotations of their own, deprecated since version 2.3 of the controller, and keys of `aws-load-balancer-attributes`. Where both are present the deprecated one wins, so whoever changes the new one changes nothing; only `aws-load-balancer-internal` gives way to the scheme. A future version of the controller may drop the old forms.',
  check: ({ topology }) =>
    OLD.flatMap(annotation => {
      const value = askedText(topology, annotation);
      const name = NLB_ANNOTATIONS[annotation];
      return value === undefined
        ? []
        : settingResults(topology, annotation, [
            {
              message: `The annotation ${name} of ${
                topology.id.gateway
              } is deprecated and ${
                isBeaten(annotation)
                  ? 'counts only where its successor is not said'
                  : 'beats its successor, because the controller reads the old form first'
              }.`,
              observed: `${name}: ${value}`,
              expected: SUCCESSORS[annotation],
              remedy: `Use ${SUCCESSORS[annotation]} instead.`,
            },
          ]);
    }),
};
