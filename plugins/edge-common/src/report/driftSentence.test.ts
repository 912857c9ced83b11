import { driftVerdictSchema } from './DriftRow';
import { driftSentence } from './driftSentence';

const said = (overrides: Partial<Parameters<typeof driftSentence>[0]>) =>
  driftSentence({
    ...{ field: 'crossZone', asked: 'true', service: 'true', aws: 'false' },
    ...{ verdict: 'edited', isStale: false, ...overrides },
  });

describe('driftSentence', () => {
  it.each([
    ['same', 'AWS has crossZone as asked.'],
    [
      'applying',
      'AWS still has "false": the controller is about to set "true".',
    ],
    [
      'refused',
      'AWS keeps "false": the controller cannot put "true" in force until its refusal is mended.',
    ],
    [
      'edited',
      'AWS has "false" by another hand. The controller sets "true" again with its next full sync, within 10 hours, or as soon as the Service changes.',
    ],
    [
      'ignored',
      'AWS keeps "false": the controller looks at crossZone only when it makes a load balancer.',
    ],
    [
      'sticky',
      'AWS keeps "false" though nothing asks for it: the controller never takes crossZone back. Ask for the value you want.',
    ],
    ['unknown', 'Nothing can be said about crossZone: it is not read.'],
  ] as const)('says who wins when it is %s', (verdict, sentence) => {
    expect(said({ verdict })).toBe(sentence);
  });

  it.each([
    [false, /^The Service wins: it carries nothing where .* ask for "true"/],
    [true, /^The Service still carries nothing instead of "true": Envoy Gat/],
  ])('tells a late Gateway from an override: stale %s', (isStale, told) => {
    expect(
      said({ verdict: 'serviceDiffers', service: undefined, isStale }),
    ).toMatch(told);
  });

  it('gives the reason why nothing can be said', () => {
    expect(said({ verdict: 'unknown', why: 'AWS cannot be read' })).toBe(
      'Nothing can be said about crossZone: AWS cannot be read.',
    );
  });

  it.each(driftVerdictSchema.options)('ends as a sentence: %s', verdict => {
    expect(said({ verdict })).toMatch(/^[A-Z].*\.$/);
  });
});
