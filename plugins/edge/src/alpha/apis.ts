import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { edgeApiFactory } from '../api';

const edgeApi = ApiBlueprint.make({ params: define => define(edgeApiFactory) });

/** @internal */
export const apis = [edgeApi];
