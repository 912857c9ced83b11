export { edgePlugin as default } from './plugin';
export { edgeTranslationRef } from '../translation';
