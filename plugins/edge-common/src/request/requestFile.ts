import { isRecord } from './schema/isRecord';

/** Written into `edge.yaml`; rises when the meaning of a field changes. @public */
export const REQUEST_FORMAT = 1;

/**
 * The content of `edge.yaml`: what was asked, with the names that tell whose it is. It has no
 * apiVersion and no kind, so that a sync engine does not try to apply it.
 * @public
 */
export interface RequestFile {
  readonly formatVersion: number;
  readonly entity: string;
  readonly environment: string;
  readonly name: string;
  readonly [field: string]: unknown;
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (Array.isArray(value) && value.length === 0) ||
  (isRecord(value) && Object.keys(value).length === 0);

/**
 * Leaves out what says nothing: undefined, null, empty lists and maps, at every depth.
 * @public
 */
export const dropEmpty = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    return value.map(dropEmpty).filter(item => item !== undefined);
  }
  if (isRecord(value)) {
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, item]) => [key, dropEmpty(item)] as const)
        .filter(([, item]) => !isEmpty(item)),
    );
  }
  return value ?? undefined;
};

/**
 * Builds the content of `edge.yaml` from what was asked.
 * @public
 */
export const requestFile = (
  asked: Readonly<Record<string, unknown>>,
  identity: Pick<RequestFile, 'entity' | 'environment' | 'name'>,
): RequestFile => {
  const rest = dropEmpty(asked);
  return {
    ...(isRecord(rest) ? rest : {}),
    formatVersion: REQUEST_FORMAT,
    ...identity,
  };
};
