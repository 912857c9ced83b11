export { EdgeReportView } from './EdgeReportView';
export { Section } from './Section';
