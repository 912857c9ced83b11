export { EdgeReportView } from './EdgeReportView';
export { FindingList } from './FindingList';
export { Section } from './Section';
