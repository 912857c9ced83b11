import { z } from 'zod/v3';

/** Which backend a child process runs, and where its sources are. @internal */
export const orderSchema = z.discriminatedUnion('backend', [
  z.object({
    backend: z.literal('edge'),
    kubernetesUrl: z.string(),
    postgresUrl: z.string(),
  }),
  z.object({
    backend: z.literal('kubernetes'),
    kubernetesUrl: z.string(),
    /** Folder that holds the plugin's `node_modules`. */
    folder: z.string(),
  }),
]);
/** @internal */
export type Order = z.infer<typeof orderSchema>;

/** What the child says once its backend answers. @internal */
export const startedSchema = z.object({ url: z.string() });

/** @internal */
export const cpuSchema = z.object({
  /** Processor time of the process since its start, all threads. */
  cpuSeconds: z.number(),
});

/** @internal */
export const heapSchema = z.object({
  /** After collections of garbage. */
  heapBytes: z.number(),
});

/** What a running child can be told. @internal */
export const askedSchema = z.enum(['cpu', 'heap', 'stop']);
/** @internal */
export type Asked = z.infer<typeof askedSchema>;
