import type { RuleList } from '@tls-edge/backstage-plugin-edge-common/report';

/** A rule of the doctor as the catalogue lists it. @internal */
export type CatalogueRule = RuleList['items'][number];

/** Groups in the order of the page; the letter is what ids begin with. @internal */
export const RULE_GROUPS = ['M', 'K', 'A', 'other'] as const;

/** @internal */
export type RuleGroupId = (typeof RULE_GROUPS)[number];

/** The anchor of a rule on its page: its id in small letters, as in docs/rules.md. @internal */
export const ruleAnchor = (ruleId: string): string => ruleId.toLowerCase();

const groupOf = ({ id }: CatalogueRule): RuleGroupId =>
  RULE_GROUPS.find(group => group === id.charAt(0)) ?? 'other';

const searchedText = ({ id, name, title, docs, hop }: CatalogueRule) =>
  [id, name, title, docs, hop].join(' ').toLowerCase();

/**
 * The rules in which every word of the search stands, by group and sorted by id; groups without
 * any are left out.
 * @internal
 */
export const groupRules = (
  rules: readonly CatalogueRule[],
  search: string,
): { readonly id: RuleGroupId; readonly rules: CatalogueRule[] }[] => {
  const words = search.toLowerCase().split(/\s+/);
  const found = rules.filter(rule => {
    const text = searchedText(rule);
    return words.every(word => text.includes(word));
  });
  return RULE_GROUPS.map(id => ({
    id,
    rules: found
      .filter(rule => groupOf(rule) === id)
      .sort((a, b) => a.id.localeCompare(b.id)),
  })).filter(group => group.rules.length > 0);
};
