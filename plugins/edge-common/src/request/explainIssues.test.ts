import { z } from 'zod/v3';

import { explainIssues } from './explainIssues';
import { choice, fields, integer } from './schema/builders';

const schema = fields({
  scheme: choice('internal', 'internet-facing'),
  routes: z.array(
    fields({ backends: z.array(fields({ port: integer(1, 9) })) }),
  ),
  path: fields({ value: choice('/a') }),
}).partial();

const explain = (parsed: unknown, written: unknown = parsed) => {
  const result = schema.safeParse(parsed);
  return result.success
    ? []
    : explainIssues(result.error.issues, written, ['scheme', 'routes']);
};

describe('explainIssues', () => {
  it('names field, value and what is allowed', () => {
    expect(explain({ scheme: 'public' })).toEqual([
      {
        field: 'scheme',
        value: 'public',
        allowed: 'internal, internet-facing',
      },
    ]);
  });

  it('names unknown fields with the nearest known one', () => {
    expect(explain({ shceme: 'internal', zzz: 1 })).toEqual([
      {
        field: 'shceme',
        value: 'internal',
        allowed: 'no such field; did you mean scheme?',
      },
      { field: 'zzz', value: 1, allowed: 'no such field' },
    ]);
  });

  it('walks into lists', () => {
    expect(
      explain({ routes: [{ backends: [{ port: 1 }, { port: 10 }] }] }),
    ).toEqual([
      {
        field: 'routes[0].backends[1].port',
        value: 10,
        allowed: 'a whole number from 1 to 9',
      },
    ]);
  });

  it('names the short form that was written', () => {
    expect(
      explain(
        { routes: [{ backends: [{ port: 10 }] }] },
        { routes: [{ service: 'a', port: 10 }] },
      ),
    ).toEqual([
      {
        field: 'routes[0].port',
        value: 10,
        allowed: 'a whole number from 1 to 9',
      },
    ]);
    expect(explain({ path: { value: 'b' } }, { path: 'b' })).toEqual([
      { field: 'path', value: 'b', allowed: '/a' },
    ]);
  });

  it('names a missing field by its place in the normal form', () => {
    expect(explain({ routes: [{ backends: [{}] }] }, { routes: [{}] })).toEqual(
      [
        {
          field: 'routes[0].backends[0].port',
          value: undefined,
          allowed: 'a whole number from 1 to 9',
        },
      ],
    );
  });
});
