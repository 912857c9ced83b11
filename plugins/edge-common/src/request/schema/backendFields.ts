import { z } from 'zod/v3';

import { choice, fields, flag, integer, listOf, text } from './builders';
import { DURATION } from './grammars';
import { COOKIE_NAME, HEADER_NAME } from './routeGrammars';

/** A word is short for the type alone. */
const stickinessSchema = z.preprocess(
  value => (typeof value === 'string' ? { type: value } : value),
  fields({
    type: choice('none', 'sourceIp', 'consistentHash'),
    by: choice('cookie', 'header', 'sourceIP').optional(),
    cookie: text(COOKIE_NAME).optional(),
    ttl: text(DURATION).optional(),
    header: text(HEADER_NAME).optional(),
  }),
);

const RETRY_TRIGGERS = [
  '5xx',
  'gateway-error',
  'reset',
  'connect-failure',
  'retriable-4xx',
  'refused-stream',
  'cancelled',
  'deadline-exceeded',
  'internal',
  'resource-exhausted',
  'unavailable',
] as const;

const connections = () => integer(1, 1_000_000).optional();

/** How Envoy meets the service; absent parts keep Envoy Gateway's defaults. @internal */
export const backendFields = {
  stickiness: stickinessSchema.optional(),
  balancing: choice('LeastRequest', 'RoundRobin', 'Random').optional(),
  retries: fields({
    count: integer(1, 10),
    on: listOf(choice(...RETRY_TRIGGERS), {
      min: 1,
      max: RETRY_TRIGGERS.length,
      of: 'reasons',
    }).optional(),
    perTryTimeout: text(DURATION).optional(),
  }).optional(),
  backendTimeout: fields({
    connect: text(DURATION).optional(),
    request: text(DURATION).optional(),
  }).optional(),
  circuitBreaker: fields({
    maxConnections: connections(),
    maxPendingRequests: connections(),
    maxParallelRequests: connections(),
    maxParallelRetries: connections(),
  }).optional(),
  referenceGrants: flag().optional(),
};
