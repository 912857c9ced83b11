import { choice, fields, integer, text } from './builders';
import { DURATION } from './grammars';

/** `cpu` is the average use in percent of what the pods request. */
const autoscalingSchema = fields({
  min: integer(1, 100),
  max: integer(1, 100),
  cpu: integer(1, 100).optional(),
});

const pdbSchema = fields({
  minAvailable: integer(1, 100).optional(),
  maxUnavailable: integer(1, 100).optional(),
});

/** The Envoy pods themselves; only an EnvoyProxy carries these. @internal */
export const envoyFields = {
  replicas: integer(1, 100).optional(),
  autoscaling: autoscalingSchema.optional(),
  pdb: pdbSchema.optional(),
  spread: choice('zone', 'node', 'none').optional(),
  drainTimeout: text(DURATION).optional(),
  minDrainDuration: text(DURATION).optional(),
};
