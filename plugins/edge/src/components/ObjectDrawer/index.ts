export { ObjectDrawerProvider, useObjectDrawer } from './ObjectDrawerProvider';
