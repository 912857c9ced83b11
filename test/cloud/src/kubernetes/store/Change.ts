import { KubeObject } from '../object/KubeObject';
import { Resource } from '../resources/Resource';

/** One write, as watches see it. @internal */
export interface Change {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED';
  readonly resource: Resource;
  readonly object: KubeObject;
  /** The object before the write; a selector compares both. */
  readonly previous?: KubeObject;
  /** The resourceVersion of the write as a number. */
  readonly version: number;
}
