/* eslint-disable no-restricted-imports -- the tests look at the files beside the registry */
import { readdirSync, readFileSync } from 'fs';

import { HOPS } from '../../hops';
import { aTopology } from '../../testUtils';
import type { DoctorRule } from '../DoctorRule';
import { RULES } from './index';

const files = readdirSync(__dirname).filter(name => /^[AKM]\d/.test(name));
const ids = RULES.map(({ id }) => id);
const byId = new Map(RULES.map(rule => [rule.id, rule]));

const consequences = (
  { explains }: DoctorRule,
  way: readonly string[],
): string[][] =>
  explains.flatMap(id => {
    const rule = byId.get(id);
    const longer = [...way, id];
    return !rule || way.includes(id)
      ? [longer]
      : [longer, ...consequences(rule, longer)];
  });

describe('the registry', () => {
  it('has each id and each name once', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(RULES.map(({ name }) => name)).size).toBe(ids.length);
  });

  it('holds every rule that has a file, named by its id and name', () => {
    const sources = files.filter(name => !name.endsWith('.test.ts'));

    expect(sources.sort()).toEqual(
      RULES.map(({ id, name }) => `${id}-${name}.ts`).sort(),
    );
  });

  it.each(ids)('has cases that fire and cases that are quiet for %s', id => {
    const rule = byId.get(id);
    const file = `${__dirname}/${id}-${rule?.name}.test.ts`;
    const text = readFileSync(file, 'utf8');

    expect(text).toMatch(/describeRule\(/);
    expect(text).toMatch(/\n {2}fires: \{\n {4}\S/);
    expect(text).toMatch(/\n {2}quiet: \{\n {4}\S/);
  });

  it.each(RULES.map(rule => [rule.id, rule] as const))(
    'documents %s and says what it needs',
    (id, rule) => {
      expect(rule.docs).toMatch(/^[A-Z].{100,}\.$/);
      expect(rule.title).toMatch(/^[A-Z][^.]*$/);
      expect(HOPS).toContain(rule.hop);
      expect(rule.needs.length).toBeGreaterThan(0);
      expect(Object.keys(aTopology().parts)).toEqual(
        expect.arrayContaining([...rule.reads]),
      );
      const input = { M: 'manifests', K: 'cluster', A: 'aws' }[id.slice(0, 1)];
      expect(rule.needs).toContain(input);
    },
  );
});

describe('the graph of explanations', () => {
  it('names only rules that exist', () => {
    expect(
      RULES.flatMap(({ explains }) => explains).filter(id => !byId.has(id)),
    ).toEqual([]);
  });

  it.each(ids)('leads from %s never back to it', id => {
    const rule = byId.get(id);
    const ways = rule ? consequences(rule, [id]) : [];

    expect(ways.filter(way => new Set(way).size !== way.length)).toEqual([]);
  });

  it('names causes for the loudest symptoms', () => {
    const causesOf = (symptom: string) =>
      RULES.filter(({ explains }) => explains.includes(symptom))
        .map(({ id }) => id)
        .sort();

    expect(causesOf('K09')).toEqual(
      expect.arrayContaining(['K13', 'K14', 'M10', 'M15', 'M64', 'M67']),
    );
    expect(causesOf('K10')).toEqual(
      expect.arrayContaining(['A08', 'M13', 'M14', 'M17']),
    );
    expect(causesOf('K03')).toEqual(
      expect.arrayContaining(['K01', 'K07', 'K08', 'K09', 'K10', 'M05']),
    );
  });
});
