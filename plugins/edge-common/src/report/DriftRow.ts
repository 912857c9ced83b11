import { z } from 'zod/v3';

/**
 * How a setting fares on its way. `same`: AWS has it as asked. `serviceDiffers`: the Service
 * carries something else than the manifests ask, and the controller reads the Service alone.
 * `unknown`: a part cannot be read or compared. The others say why AWS differs from the Service.
 * @public
 */
export const driftVerdictSchema = z.enum([
  'same',
  'serviceDiffers',
  'applying',
  'refused',
  'unattended',
  'edited',
  'unclear',
  'ignored',
  'sticky',
  'unknown',
]);
/** @public */
export type DriftVerdict = z.infer<typeof driftVerdictSchema>;

/** One row of the NLB option table on its way from the manifests to AWS. @public */
export const driftRowSchema = z.object({
  /** Field of the request, `healthCheck.path`; the row's own name where no field asks for it. */
  field: z.string(),
  /** Key on Gateway, EnvoyProxy and Service. */
  annotation: z.string().optional(),
  /** Key inside the annotation's value, where several settings share one. */
  attribute: z.string().optional(),
  /** By Gateway and EnvoyProxy. */
  asked: z.string().optional(),
  /** On Envoy's Service. */
  service: z.string().optional(),
  aws: z.string().optional(),
  verdict: driftVerdictSchema,
  /** `none`: nothing to heal; `nextSync`: within 10 hours; `never`: only when somebody acts. */
  heals: z.enum(['none', 'soon', 'nextSync', 'never', 'unknown']),
  /** Who wins, and what to expect. */
  sentence: z.string(),
});
/** @public */
export type DriftRow = z.infer<typeof driftRowSchema>;
