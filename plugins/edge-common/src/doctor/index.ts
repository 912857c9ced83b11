export * from './diagnose';
export * from './DoctorRule';
export * from './Finding';
export { ruleDocsLink } from './ruleDocs';
export { RULES } from './rules';
