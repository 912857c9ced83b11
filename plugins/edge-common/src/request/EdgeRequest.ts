import type { z } from 'zod/v3';

import type { edgeRequestSchema } from './schema/edgeRequestSchema';
import type { RequestFile } from './requestFile';

type Frozen<T> = T extends object
  ? { readonly [K in keyof T]: Frozen<T[K]> }
  : T;

/**
 * What a team asks for, checked and complete: policy, environment and constants have filled in
 * what was left out. `file` is the request as it was asked.
 * @public
 */
export type EdgeRequest = Frozen<z.infer<typeof edgeRequestSchema>> & {
  /** The content of `edge.yaml`. */
  readonly file: RequestFile;
};

/** @public */
export type EdgeRoute = EdgeRequest['routes'][number];
