import { rule } from '../../__fixtures__/rules';
import { groupRules, ruleAnchor } from './groupRules';

const rules = [
  rule({
    id: 'K14',
    name: 'a',
    title: 'Listener refused',
    hop: 'gateway',
    docs: '',
  }),
  rule({ id: 'M20', title: 'Redirect loop', docs: 'Answers on 443 too.' }),
  rule({ id: 'M05', name: 'b', title: 'No load balancer class', docs: '' }),
  rule({ id: 'X01', name: 'c', title: 'Of another kind', docs: '' }),
];

const found = (search: string) =>
  groupRules(rules, search).map(group => [
    group.id,
    group.rules.map(({ id }) => id).join(' '),
  ]);

describe('groupRules', () => {
  it('groups by the letter of the id and sorts within a group', () => {
    expect(found('')).toEqual([
      ['M', 'M05 M20'],
      ['K', 'K14'],
      ['other', 'X01'],
    ]);
  });

  it.each([
    ['m20', 'M20'],
    ['REDIRECT', 'M20'],
    ['443 loop', 'M20'],
    ['gateway listener', 'K14'],
  ])('finds %p in ids, titles, hops and explanations', (search, id) => {
    expect(found(search).map(([, ids]) => ids)).toEqual([id]);
  });

  it('finds nothing where a word is missing', () => {
    expect(found('redirect splendid')).toEqual([]);
  });

  it('anchors a rule by its id in small letters', () => {
    expect(ruleAnchor('M20')).toBe('m20');
  });
});
