import { z } from 'zod/v3';

import { ControlError } from './ControlError';
import { readBody } from './readBody';

const schema = z
  .object({ on: z.boolean(), aim: z.object({ edge: z.string() }).optional() })
  .strict();

describe('readBody', () => {
  it('gives what fits', () => {
    expect(readBody(schema, { on: true })).toEqual({ on: true });
  });

  it('takes a missing body for an empty one', () => {
    expect(readBody(z.object({}).strict(), undefined)).toEqual({});
  });

  it.each([
    [undefined, "Field 'on': "],
    [{ on: 1 }, "Field 'on': "],
    [{ on: true, aim: {} }, "Field 'aim.edge': "],
    [{ on: true, extra: 1 }, "Field 'body': "],
    ['text', "Field 'body': "],
  ])('refuses %j, naming the field', (body, start) => {
    expect(() => readBody(schema, body)).toThrow(ControlError);
    expect(() => readBody(schema, body)).toThrow(start);
    expect(() => readBody(schema, body)).toThrow(
      expect.objectContaining({ status: 400 }),
    );
  });
});
