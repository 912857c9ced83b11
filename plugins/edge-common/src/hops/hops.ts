import { z } from 'zod/v3';

/**
 * The hops of a client's request, in order; the number of a hop is its index plus one.
 * @public
 */
export const HOPS = [
  'request',
  'gatewayClass',
  'gateway',
  'envoy',
  'controller',
  'loadBalancer',
  'listener',
  'certificate',
  'targets',
  'routes',
  'backends',
  'dns',
  'probe',
] as const;

/** @public */
export const hopSchema = z.enum(HOPS);
/** @public */
export type Hop = z.infer<typeof hopSchema>;

/** @public */
export const hopStateSchema = z.enum([
  'ready',
  'progressing',
  'degraded',
  'broken',
  'unknown',
  'notChecked',
]);
/** @public */
export type HopState = z.infer<typeof hopStateSchema>;

/** @public */
export const edgeStateSchema = z.enum([
  'requested',
  'ready',
  'progressing',
  'degraded',
  'broken',
  'unknown',
]);
/** @public */
export type EdgeState = z.infer<typeof edgeStateSchema>;
