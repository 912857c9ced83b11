/**
 * Names one object of a cluster or of AWS. AWS objects have group `aws` and their ARN as name.
 * @public
 */
export interface ObjectRef {
  /** API group, empty for core. */
  readonly group: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
}

/**
 * Equal for equal objects: `group/kind/namespace/name`.
 * @public
 */
export const objectKey = ({
  group,
  kind,
  namespace,
  name,
}: ObjectRef): string => `${group}/${kind}/${namespace ?? ''}/${name}`;
