import type { PreviewChanges } from '@tls-edge/backstage-plugin-edge-common/report';

/** An option of the load balancer that a request would change. @internal */
export type ChangedOption = PreviewChanges['options'][number];

const GRAVEST_FIRST: readonly ChangedOption['effect'][] = [
  'replace-load-balancer',
  'error',
  'replace-target-group',
  'ignored',
  'sticky',
  'live',
];

/** Puts first what costs the most; equals keep their order. @internal */
export const gravestFirst = (
  options: readonly ChangedOption[],
): ChangedOption[] =>
  GRAVEST_FIRST.flatMap(effect =>
    options.filter(option => option.effect === effect),
  );

/** The names of the options whose change has an effect, as a sentence lists them. @internal */
export const namesWith = (
  options: readonly ChangedOption[],
  effect: ChangedOption['effect'],
): string =>
  [
    ...new Set(
      options.filter(one => one.effect === effect).map(({ option }) => option),
    ),
  ].join(', ');
