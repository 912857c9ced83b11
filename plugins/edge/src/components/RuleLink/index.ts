export { RuleLink } from './RuleLink';
