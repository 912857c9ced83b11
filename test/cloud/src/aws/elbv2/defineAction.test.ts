import { z } from 'zod/v3';

import { createAwsAccount } from '../AwsAccount';
import { defineAction } from './defineAction';
import { count, flag, keyValues, list, toPairs, toRecord } from './parameters';

const region = createAwsAccount({
  accountId: '123456789012',
  regions: ['eu-west-1'],
}).region('eu-west-1');

const action = defineAction(
  z.object({
    Name: z.string(),
    Size: count.min(1).max(9).optional(),
    On: flag.optional(),
    Names: list(z.string(), 2),
    Tags: keyValues,
  }),
  (input, { name }) => ({ ...input, region: name }),
);

describe('defineAction', () => {
  it.each([
    [{ Name: 'a' }, { Name: 'a' }],
    [
      { Name: 'a', Size: '9' },
      { Name: 'a', Size: 9 },
    ],
    [
      { Name: 'a', On: 'false' },
      { Name: 'a', On: false },
    ],
    [
      { Name: 'a', Names: '' },
      { Name: 'a', Names: [] },
    ],
    [
      { Name: 'a', Names: ['x', 'y'] },
      { Name: 'a', Names: ['x', 'y'] },
    ],
    [
      { Name: 'a', Tags: [{ Key: 'k' }] },
      { Name: 'a', Tags: [{ Key: 'k', Value: '' }] },
    ],
    [{ Name: 'a', Version: '2015-12-01' }, { Name: 'a' }],
  ])('hands the parameters of %j over as values', (form, input) => {
    expect(action(form, region)).toEqual({ ...input, region: 'eu-west-1' });
  });

  it.each([
    [{}, "(parameter 'Name')"],
    [{ Name: 'a', Size: '10' }, "(parameter 'Size')"],
    [{ Name: 'a', Size: 'many' }, "(parameter 'Size')"],
    [{ Name: 'a', On: 'yes' }, "(parameter 'On')"],
    [{ Name: 'a', Names: 'x' }, "(parameter 'Names')"],
    [{ Name: 'a', Names: ['x', 'y', 'z'] }, 'Up to 2 items'],
    [{ Name: 'a', Tags: [{ Value: 'v' }] }, "(parameter 'Tags.0.Key')"],
  ])('refuses %j, naming the parameter', (form, message) => {
    expect(() => action(form, region)).toThrow(message);
    expect(() => action(form, region)).toThrow(
      expect.objectContaining({ code: 'ValidationError', status: 400 }),
    );
  });
});

describe('pairs and records', () => {
  it('are the same thing twice', () => {
    const record = { a: '1', b: '' };
    expect(toRecord(toPairs(record))).toEqual(record);
    expect(toRecord(undefined)).toEqual({});
  });
});
