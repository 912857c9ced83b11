import {
  evidenceSchema,
  findingSchema,
} from '@tls-edge/backstage-plugin-edge-common/report';
import { severitySign } from './severitySign';
import { SIGNS } from './signs';
import { verdictSign } from './verdictSign';

describe('severitySign', () => {
  it.each([
    ['error', 'broken'],
    ['warning', 'degraded'],
    ['info', 'unknown'],
  ] as const)('draws %s as %s', (severity, state) => {
    expect(severitySign(severity)).toBe(state);
  });

  it.each(findingSchema.shape.severity.options)(
    'never draws a finding as good: %s',
    severity => {
      expect(SIGNS[severitySign(severity)]).toBeDefined();
      expect(severitySign(severity)).not.toBe('ready');
    },
  );
});

describe('verdictSign', () => {
  it.each([
    ['good', 'ready'],
    ['bad', 'broken'],
    ['waiting', 'progressing'],
    ['unknown', 'unknown'],
    ['neutral', 'notChecked'],
  ] as const)('draws %s as %s', (verdict, state) => {
    expect(verdictSign(verdict)).toBe(state);
  });

  it('tells all verdicts apart, and draws one alone as good', () => {
    const signs = evidenceSchema.shape.verdict.options.map(verdictSign);

    expect(new Set(signs).size).toBe(signs.length);
    expect(signs.filter(sign => sign === 'ready')).toHaveLength(1);
  });
});
