import { AwsError } from '../wire/AwsError';

/** What an object has under the name of a filter. @public */
export type FilterFields<T> = Readonly<
  Record<string, (one: T) => readonly string[]>
>;

interface Filter {
  readonly name: string;
  readonly values: readonly string[];
}

function readFilters(form: URLSearchParams): readonly Filter[] {
  const names = [...form].flatMap(([key, name]) => {
    const [, number] = /^Filter\.(\d+)\.Name$/.exec(key) ?? [];
    return number ? [{ name, number }] : [];
  });
  return names.map(({ name, number }) => ({
    name,
    values: [...form]
      .filter(([key]) => key.startsWith(`Filter.${number}.Value.`))
      .map(([, value]) => value),
  }));
}

function fieldOf<T>(fields: FilterFields<T>, name: string) {
  if (!Object.hasOwn(fields, name)) {
    throw new AwsError(
      'InvalidParameterValue',
      `The filter '${name}' is invalid`,
    );
  }
  return fields[name];
}

const LARGEST_PAGE = 1000;

/**
 * The items that every filter lets through, page by page; what a filter names and is not there is
 * left out.
 * @throws AwsError InvalidParameterValue for a filter that this double does not know
 * @public
 */
export function selectPage<T>(
  items: readonly T[],
  form: URLSearchParams,
  fields: FilterFields<T>,
): { readonly page: readonly T[]; readonly nextToken?: string } {
  const filters = readFilters(form).map(({ name, values }) => ({
    field: fieldOf(fields, name),
    values,
  }));
  const found = items.filter(item =>
    filters.every(({ field, values }) =>
      field(item).some(value => values.includes(value)),
    ),
  );
  const start = Number(form.get('NextToken') ?? 0);
  const end = start + Number(form.get('MaxResults') ?? LARGEST_PAGE);
  return {
    page: found.slice(start, end),
    nextToken: end < found.length ? String(end) : undefined,
  };
}
