import { InputError } from '@backstage/errors';

type Fields = Readonly<Record<string, unknown>>;

/** A form sends untouched fields as empty text or an empty list. */
const isTouched = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  value !== '' &&
  !(Array.isArray(value) && value.length === 0);

const touched = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => isTouched(value)),
  );

/**
 * Joins the fields of the form that were filled in with the further options of the request.
 * @throws InputError for a field that stands in both, as one of them would be lost
 * @public
 */
export const mergeOptions = (request: Fields, options: Fields): Fields => {
  const [asked, more] = [touched(request), touched(options)];
  const twice = Object.keys(more).filter(field => field in asked);
  if (twice.length > 0) {
    throw new InputError(
      `options.${twice[0]} is ${JSON.stringify(
        more[twice[0]],
      )}; allowed: only fields that the form does not ask for`,
    );
  }
  return { ...more, ...asked };
};
