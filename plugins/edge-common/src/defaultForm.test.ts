import { diagnose } from './doctor';
import { SCENARIOS } from './manifests/__fixtures__/scenarios';
import { renderManifests } from './manifests';
import { manifestSnapshot } from './snapshot';
import { findTopology, indexCluster } from './topology';

const NOW = new Date('2026-11-23T12:00:00Z');

const diagnosed = (name: string) => {
  const { edge } = SCENARIOS.find(scenario => scenario.name === name)!;
  const objects = renderManifests(edge).map(({ object }) => object);
  const topology = findTopology({
    id: {
      cluster: 'demo-eu',
      namespace: edge.namespace,
      gateway: edge.gateway.name,
    },
    index: indexCluster(manifestSnapshot(objects, 'demo-eu')),
  });
  return diagnose({ topology, now: NOW, live: false });
};

const idsOf = (name: string, ...severities: readonly string[]): string[] =>
  diagnosed(name)
    .findings.filter(({ severity }) => severities.includes(severity))
    .map(({ ruleId }) => ruleId);

describe('what the doctor says of generated manifests', () => {
  it.each(['shortest', 'many-routes'])(
    'finds nothing in the default form: %s',
    name => {
      expect(diagnosed(name).findings).toEqual([]);
    },
  );

  it('reminds of the consent to a backend of another namespace', () => {
    expect(idsOf('canary', 'error', 'warning', 'info')).toEqual(['M60']);
  });

  it('finds what a platform opened on purpose', () => {
    expect(idsOf('opened', 'error', 'warning')).toEqual(['M39']);
  });

  it('finds what nodes as targets and single choices cost', () => {
    expect(idsOf('instance-targets', 'error', 'warning')).toEqual([
      'M25',
      'M56',
    ]);
  });

  it('finds what cannot be said without an EnvoyProxy', () => {
    expect(idsOf('infrastructure', 'error', 'warning')).toEqual([
      'M03',
      'M56',
      'M57',
    ]);
  });

  it('finds the two known gaps of the article and its thin defaults', () => {
    expect(idsOf('article', 'error')).toEqual(['M05', 'M25']);
    expect(idsOf('article', 'warning')).toEqual(['M03', 'M56', 'M57', 'M49']);
  });
});
