import type { Condition } from '../snapshot';
import { aCondition, ago, GATEWAY_REF, NOW } from '../testUtils';
import {
  conditionFact,
  missingConditionFact,
  type ConditionPlace,
} from './conditionFact';

const place = (overrides: Partial<ConditionPlace> = {}): ConditionPlace => ({
  label: 'Gateway pay-edge',
  object: GATEWAY_REF,
  generation: 1,
  since: ago(60),
  now: NOW,
  ...overrides,
});

const factOf = (
  type: string,
  overrides: Partial<Condition>,
  where: Partial<ConditionPlace> = {},
) => conditionFact(aCondition(type, overrides), place(where));

describe('conditionFact', () => {
  it('passes on a good condition', () => {
    expect(factOf('Accepted', {})).toMatchObject({
      means: 'ready',
      label: 'Gateway pay-edge',
      value: 'Accepted=True',
      object: GATEWAY_REF,
    });
  });

  it('shows a reason that says more than the type', () => {
    expect(
      factOf('Accepted', { status: 'False', reason: 'InvalidParameters' })
        .value,
    ).toBe('Accepted=False (InvalidParameters)');
  });

  it.each([
    ['the message', 'EnvoyProxy not found', 'EnvoyProxy not found.'],
    ['the message with one stop', 'not found.  ', 'not found.'],
    ['the reason', '', 'InvalidParameters.'],
  ])('speaks in the words of %s', (_, message, end) => {
    expect(
      factOf('Accepted', {
        status: 'False',
        reason: 'InvalidParameters',
        message,
      }).sentence,
    ).toBe(`Gateway pay-edge: ${end}`);
  });

  it.each([
    ['Programmed', 20, 'progressing'],
    ['Programmed', 299, 'progressing'],
    ['Programmed', 300, 'broken'],
    ['Accepted', 20, 'broken'],
    ['ResolvedRefs', 20, 'broken'],
  ])('takes %s=False of %d s for %s', (type, seconds, means) => {
    const condition = {
      status: 'False',
      lastTransitionTime: ago(seconds),
    } as const;

    expect(factOf(type, condition)).toMatchObject({
      means,
      since: ago(seconds),
    });
  });

  it('dates a verdict by its last transition', () => {
    expect(
      factOf('Accepted', { status: 'False', lastTransitionTime: ago(90) })
        .since,
    ).toBe(ago(90));
  });

  it('says of a stale condition which generation it is about', () => {
    expect(factOf('Accepted', {}, { generation: 3 })).toMatchObject({
      means: 'progressing',
      value: 'Accepted is of generation 1',
      expected: 'generation 3',
      sentence:
        'Gateway pay-edge was changed and its controller has not caught up yet.',
    });
  });

  it.each([
    [299, 'progressing'],
    [301, 'broken'],
  ])('waits %d s for an unknown condition: %s', (seconds, means) => {
    expect(
      factOf('Accepted', { status: 'Unknown' }, { since: ago(seconds) }),
    ).toMatchObject({
      means,
      sentence: 'Gateway pay-edge waits for its controller.',
    });
  });
});

describe('missingConditionFact', () => {
  it.each([
    [299, 'progressing'],
    [301, 'broken'],
  ])('waits %d s: %s', (seconds, means) => {
    expect(
      missingConditionFact('Accepted', place({ since: ago(seconds) })),
    ).toMatchObject({
      means,
      value: 'no Accepted condition',
      expected: 'Accepted=True',
    });
  });
});
