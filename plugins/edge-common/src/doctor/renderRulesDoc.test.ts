/* eslint-disable no-restricted-imports, no-restricted-syntax -- the drift test reads and, on demand, writes docs/rules.md */
import { readFileSync, writeFileSync } from 'fs';
import { resolve } from 'path';

import { aRule } from './__fixtures__/aRule';
import { renderRulesDoc } from './renderRulesDoc';
import { ruleDocsLink } from './ruleDocs';
import { RULES } from './rules';

const PAGE = resolve(__dirname, '../../../../docs/rules.md');

describe('docs/rules.md', () => {
  it('is what the rules say; UPDATE_DOCS=1 npm run test:unit writes it anew', () => {
    const page = renderRulesDoc(RULES);
    if (process.env.UPDATE_DOCS) {
      writeFileSync(PAGE, page);
    }

    expect(readFileSync(PAGE, 'utf8')).toBe(page);
  });

  it.each(RULES.map(rule => [rule.id, rule] as const))(
    'has the anchor that findings of %s link to',
    (_, rule) => {
      const [file, anchor] = ruleDocsLink(rule).split('#');

      expect(file).toBe('docs/rules.md');
      expect(renderRulesDoc(RULES)).toContain(`<a id="${anchor}"></a>`);
    },
  );
});

describe('renderRulesDoc', () => {
  const rules = [
    aRule('K1', { explains: ['K2'], needs: ['cluster', 'aws'] }),
    aRule('K2', { impact: 'none', severity: 'info' }),
    aRule('M3', { needs: ['manifests'] }),
  ];

  it('links causes and consequences both ways', () => {
    const page = renderRulesDoc(rules);

    expect(page).toContain('- Explains: [K2](#k2)\n');
    expect(page).toContain('- Explained by: [K1](#k1)\n');
  });

  it('says in words what a rule needs and what it means', () => {
    const page = renderRulesDoc(rules);

    expect(page).toContain('- Needs: a running edge, the AWS account\n');
    expect(page).toContain('- Impact: advice\n');
    expect(page).toContain('### K2 Title of K2\n\nDocs of K2.\n');
  });

  it('puts each rule under the heading of its kind', () => {
    const page = renderRulesDoc(rules);
    const at = (text: string) => page.indexOf(text);

    expect(at('## Manifests')).toBeLessThan(at('### M3'));
    expect(at('### M3')).toBeLessThan(at('## Cluster'));
    expect(at('## Cluster')).toBeLessThan(at('### K1'));
    expect(at('### K2')).toBeLessThan(at('## AWS'));
  });

  it('writes the same bytes for the same rules', () => {
    expect(renderRulesDoc(rules)).toBe(renderRulesDoc([...rules]));
  });
});
