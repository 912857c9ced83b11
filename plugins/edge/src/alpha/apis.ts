import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { edgeApiFactory } from '../api';

const edgeApi = ApiBlueprint.make({ params: define => define(edgeApiFactory) });

/** `api:edge`. @internal */
export const apis = [edgeApi];
