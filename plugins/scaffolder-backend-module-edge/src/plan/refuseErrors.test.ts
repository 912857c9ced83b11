import type { Finding } from '@tls-edge/backstage-plugin-edge-common/report';

import { refuseErrors } from './refuseErrors';

const found = (ruleId: string, severity: Finding['severity']): Finding => ({
  ruleId,
  title: `Title of ${ruleId}`,
  severity,
  impact: 'outage',
  hop: 'routes',
  object: { group: '', kind: 'Service', name: 'orders' },
  message: `${ruleId} happened.`,
  remedy: `Mend ${ruleId}.`,
  docs: `https://docs.example/${ruleId}`,
});

describe('refuseErrors', () => {
  const errors = [found('M05', 'error'), found('M20', 'error')];
  const open = { overridableRules: ['M05', 'M20'] };

  it('lets warnings and notes pass', () => {
    const harmless = [found('M13', 'warning'), found('M15', 'info')];
    expect(() => refuseErrors(harmless, [], open)).not.toThrow();
  });

  it('names every error with its remedy', () => {
    expect(() => refuseErrors(errors, [], open)).toThrow(
      'The manifests would not work. M05: M05 happened. Mend M05. M20: M20 happened. Mend M20.',
    );
  });

  it('accepts what policy opens and the request asks for', () => {
    expect(() => refuseErrors(errors, ['M05', 'M20'], open)).not.toThrow();
  });

  it('still names the errors that are not overridden', () => {
    const refuse = () => refuseErrors(errors, ['M05'], open);
    expect(refuse).toThrow(/^The manifests would not work\. M20: /);
  });

  it.each([
    [['M20'], 'override is "M20"; allowed: M05'],
    [['M05', 'X99'], 'override is "X99"; allowed: M05'],
  ])('refuses to override %p where policy keeps it', (override, message) => {
    const policy = { overridableRules: ['M05'] };
    expect(() => refuseErrors([], override, policy)).toThrow(message);
  });
});
