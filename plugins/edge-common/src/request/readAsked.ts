import { explainIssues } from './explainIssues';
import { findUnsafeText } from './findUnsafeText';
import type { Problem } from './Problem';
import { refusal, refuseIfAny } from './refusal';
import type { RequestContext } from './RequestContext';
import { dropEmpty, REQUEST_FORMAT } from './requestFile';
import {
  askedRequestSchema,
  type AskedRequest,
} from './schema/edgeRequestSchema';
import { ENTITY_REF } from './schema/grammars';
import { isRecord } from './schema/isRecord';
import { requestFieldNames } from './schema/requestFields';

type Fields = Readonly<Record<string, unknown>>;

/** What names the request itself; it must fit the entity and the environment it is asked for. */
const checkIdentity = (
  { formatVersion, entity, environment }: Fields,
  context: RequestContext,
): Problem[] => {
  const expected = [
    { field: 'formatVersion', value: formatVersion, only: REQUEST_FORMAT },
    { field: 'entity', value: entity, only: context.entity.ref },
    {
      field: 'environment',
      value: environment,
      only: context.environment.name,
    },
  ];
  const unfit = expected
    .filter(({ value, only }) => value !== undefined && value !== only)
    .map(({ field, value, only }) => ({ field, value, allowed: String(only) }));
  return ENTITY_REF.pattern.test(context.entity.ref)
    ? unfit
    : [
        ...unfit,
        {
          field: 'entity',
          value: context.entity.ref,
          allowed: ENTITY_REF.says,
        },
      ];
};

/** What was asked: as it was written without empty fields, and in the normal form. @internal */
export interface Asked {
  readonly written: Fields;
  readonly fields: AskedRequest;
}

/**
 * Reads the input, which may be a form's values or a whole `edge.yaml`.
 *
 * @throws InputError when a field is unknown or its value is against its grammar.
 * @internal
 */
export const readAsked = (input: unknown, context: RequestContext): Asked => {
  const written = isRecord(input) ? dropEmpty(input) : undefined;
  if (!isRecord(written)) {
    throw refusal([
      { field: 'request', value: input, allowed: 'a map of fields' },
    ]);
  }
  refuseIfAny(findUnsafeText(written));
  refuseIfAny(checkIdentity(written, context));
  const { formatVersion, entity, environment, ...rest } = written;
  const parsed = askedRequestSchema.safeParse(rest);
  if (!parsed.success) {
    throw refusal(
      explainIssues(parsed.error.issues, rest, requestFieldNames()),
    );
  }
  return { written, fields: parsed.data };
};
