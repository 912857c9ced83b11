import type { NlbAnnotation } from './annotationNames';
import type { Grammar } from './grammar';
import type { NlbValues } from './NlbSettings';
import type { ValueFormat } from './valueFormat';

/**
 * What a change of the option does to a running load balancer. `sticky`: the new value is
 * applied, but taking the option away undoes nothing. `ignored`: no effect after creation.
 * @public
 */
export type Mutability =
  | 'live'
  | 'ignored'
  | 'sticky'
  | 'replace-target-group'
  | 'replace-load-balancer'
  | 'error';

/**
 * One row of the option table.
 * @public
 */
export interface NlbOption<T> {
  /** Dotted field of the request; absent where the request has no such field. */
  readonly option?: string;
  readonly annotation: NlbAnnotation;
  /** Key inside the annotation's `k=v` value, where several options share one annotation. */
  readonly attribute?: string;
  /** Where AWS shows it, such as `listener:443.sslPolicy`; absent where it shows it nowhere. */
  readonly live?: string;
  readonly change: Mutability;
  readonly grammar: Grammar;
  readonly format: ValueFormat<T>;
}

/** @public */
export type NlbOptionTable = {
  readonly [P in keyof NlbValues]: NlbOption<NlbValues[P]>;
};
