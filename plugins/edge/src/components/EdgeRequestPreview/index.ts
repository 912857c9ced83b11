export { EdgeRequestPreview } from './EdgeRequestPreview';
export { requestPreviewSchema } from './schema';
