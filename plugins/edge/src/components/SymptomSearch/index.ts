export { SymptomSearch } from './SymptomSearch';
