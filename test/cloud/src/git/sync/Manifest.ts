import { z } from 'zod/v3';

const manifestSchema = z
  .object({
    apiVersion: z.string().min(1),
    kind: z.string().min(1),
    metadata: z
      .object({ name: z.string().min(1), namespace: z.string().optional() })
      .passthrough(),
  })
  .passthrough();

/**
 * One Kubernetes object as a repository holds it.
 * @internal
 */
export type Manifest = z.output<typeof manifestSchema>;

/** @internal */
export const parseManifest = (value: unknown): Manifest =>
  manifestSchema.parse(value);

/**
 * Equal for manifests of the same object: `apps/v1/Deployment/orders/orders`.
 * @internal
 */
export const manifestKey = ({ apiVersion, kind, metadata }: Manifest): string =>
  `${apiVersion}/${kind}/${metadata.namespace ?? ''}/${metadata.name}`;
