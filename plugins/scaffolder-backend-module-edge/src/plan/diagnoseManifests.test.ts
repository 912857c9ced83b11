import type { Manifest } from '@tls-edge/backstage-plugin-edge-common';
import type { Finding } from '@tls-edge/backstage-plugin-edge-common/report';

import { demoConfig, ordersEntity } from '../__fixtures__/demoWorld';
import { readEntityFacts } from '../entity/readEntityFacts';
import { buildRequestContext } from './buildRequestContext';
import { diagnoseManifests, refuseErrors } from './diagnoseManifests';
import { planEdge } from './planEdge';

const now = new Date('2026-03-04T05:06:07Z');
const { facts } = readEntityFacts(ordersEntity());
const context = buildRequestContext(demoConfig(), 'production', facts);
const { id, manifests } = planEdge(
  { hostnames: ['orders.eu.example.com'] },
  context,
  '',
);

const diagnosed = (changed: readonly Manifest[]) =>
  diagnoseManifests({ id, manifests: changed, now }).map(
    ({ ruleId }) => ruleId,
  );

describe('diagnoseManifests', () => {
  it('finds nothing in what the generator writes', () => {
    expect(diagnosed(manifests)).toEqual([]);
  });

  it('sees a redirect that swallows the encrypted requests too', () => {
    const changed = manifests.map(manifest => {
      const { object } = manifest;
      const spec = {
        ...(object.spec as object),
        parentRefs: [{ name: 'orders-edge' }],
      };
      return object.metadata.name === 'orders-edge-ssl-redirect'
        ? { ...manifest, object: { ...object, spec } }
        : manifest;
    });
    expect(diagnosed(changed)).toContain('M20');
  });

  it('needs no cluster, clock or AWS to tell', () => {
    const later = new Date('2030-01-01T00:00:00Z');
    expect(diagnoseManifests({ id, manifests, now: later })).toEqual(
      diagnoseManifests({ id, manifests, now }),
    );
  });
});

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
