export { EdgeEnvironmentPicker } from './EdgeEnvironmentPicker';
export { environmentPickerSchema } from './schema';
