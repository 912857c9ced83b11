export * from './diagnose';
export * from './DoctorRule';
export * from './Finding';
export { ruleDocsLink } from './ruleDocs';
export { TLS_POLICIES } from './facts/tlsPolicies';
export { RULES } from './rules';
export * from './symptoms';
