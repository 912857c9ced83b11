import { KubeObject } from '../object/KubeObject';

/**
 * What each field manager applied last to each object, so that a field it leaves out the next
 * time can be told from a field of somebody else.
 * @internal
 */
export class AppliedFields {
  private readonly wishes = new Map<string, Map<string, unknown>>();

  get(object: KubeObject, manager: string): unknown {
    return this.wishes.get(object.metadata.uid)?.get(manager);
  }

  /** What all managers but one applied. */
  others(object: KubeObject, manager: string): ReadonlyMap<string, unknown> {
    const ofObject = this.wishes.get(object.metadata.uid) ?? new Map();
    return new Map([...ofObject].filter(([name]) => name !== manager));
  }

  set(object: KubeObject, manager: string, wish: unknown): void {
    const { uid } = object.metadata;
    const ofObject = this.wishes.get(uid) ?? new Map<string, unknown>();
    this.wishes.set(uid, ofObject.set(manager, wish));
  }

  forget(object: KubeObject): void {
    this.wishes.delete(object.metadata.uid);
  }
}
