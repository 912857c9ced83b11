import type { DoctorRule, RuleInput } from './DoctorRule';
import { ruleAnchor } from './ruleDocs';

const INPUTS: Record<RuleInput, string> = {
  manifests: 'the manifests',
  change: 'the version before',
  cluster: 'a running edge',
  aws: 'the AWS account',
  metrics: 'metrics',
  probe: 'a probe',
};

const IMPACTS: Record<DoctorRule['impact'], string> = {
  outage: 'clients cannot be served',
  partial: 'part of the traffic fails, or a change is not in force',
  risk: 'works, with a risk',
  none: 'advice',
};

const GROUPS = [
  {
    prefix: 'M',
    heading: 'Manifests',
    says: 'They read manifests alone: in the preview of the form, in a pull request, and on a running edge.',
  },
  {
    prefix: 'K',
    heading: 'Cluster',
    says: 'They read what controllers wrote on the objects of a running edge.',
  },
  {
    prefix: 'A',
    heading: 'AWS',
    says: 'They read what AWS has, and are skipped where no account is configured.',
  },
] as const;

const links = (ids: readonly string[]): string =>
  ids.map(id => `[${id}](#${ruleAnchor(id)})`).join(', ');

const section = (rule: DoctorRule, rules: readonly DoctorRule[]): string => {
  const causes = rules
    .filter(({ explains }) => explains.includes(rule.id))
    .map(({ id }) => id);
  const facts = [
    ['Name', `\`${rule.name}\``],
    ['Severity', rule.severity],
    ['Impact', IMPACTS[rule.impact]],
    ['Hop', `\`${rule.hop}\``],
    ['Needs', rule.needs.map(input => INPUTS[input]).join(', ')],
    ['Explains', links(rule.explains)],
    ['Explained by', links(causes)],
  ].filter(([, value]) => value !== '');
  return [
    `<a id="${ruleAnchor(rule.id)}"></a>`,
    '',
    `### ${rule.id} ${rule.title}`,
    '',
    rule.docs,
    '',
    ...facts.map(([label, value]) => `- ${label}: ${value}`),
    '',
  ].join('\n');
};

const INTRODUCTION = `# Rules of the doctor

Each rule looks for one thing that goes wrong with an edge and says what it means for clients, on
which evidence, and what to do. A rule that lacks what it needs is shown as skipped, with the
reason. Severity says how sure and how bad a finding is; the impact says what it does to clients of
a running edge, and can be milder or worse in a single case than listed here. Where one finding
is the consequence of another, the report names the cause and folds the consequence under it.

This page is written from the rules in \`plugins/edge-common/src/doctor/rules\`. After changing one, run
\`UPDATE_DOCS=1 npm run test:unit\`.
`;

/**
 * The page docs/rules.md: one section per rule, under the anchor that findings link to.
 * @internal
 */
export const renderRulesDoc = (rules: readonly DoctorRule[]): string =>
  [
    INTRODUCTION,
    ...GROUPS.map(({ prefix, heading, says }) =>
      [
        `## ${heading}\n\n${says}\n`,
        ...rules
          .filter(({ id }) => id.startsWith(prefix))
          .map(rule => section(rule, rules)),
      ].join('\n'),
    ),
  ].join('\n');
