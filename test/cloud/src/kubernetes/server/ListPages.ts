import { randomUUID } from 'node:crypto';
import { badRequest, expired } from '../errors/ApiError';
import { KubeObject } from '../object/KubeObject';
import { apiVersionOf } from '../resources/Resource';
import { Selection } from '../selection/Selection';
import { ObjectStore } from '../store/ObjectStore';

/** The rest of a list, as it was when its first page was read. */
interface Rest {
  readonly items: readonly KubeObject[];
  readonly resourceVersion: string;
}

/** Lists in progress at the same time; the oldest is forgotten first. */
const REMEMBERED = 200;

/**
 * Lists objects in pages that all show the same moment, as etcd's snapshots do.
 * @internal
 */
export class ListPages {
  private readonly rests = new Map<string, Rest>();

  constructor(private readonly store: ObjectStore) {}

  /** @throws ApiError 410 for a continue token that is too old */
  list(selection: Selection, query: URLSearchParams) {
    const token = query.get('continue');
    const { items, resourceVersion } = token
      ? this.take(token)
      : this.read(selection);
    const limit = Number(query.get('limit') ?? 0) || items.length;
    const page = items.slice(0, limit);
    const rest = items.slice(limit);
    return {
      kind: `${selection.resource.kind}List`,
      apiVersion: apiVersionOf(selection.resource),
      metadata: {
        resourceVersion,
        ...(rest.length > 0 && {
          continue: this.keep({ items: rest, resourceVersion }),
          remainingItemCount: rest.length,
        }),
      },
      items: page,
    };
  }

  /** Forgets all lists in progress. */
  expire(): void {
    this.rests.clear();
  }

  private read({ resource, namespace, matches }: Selection): Rest {
    return {
      items: this.store.list(resource, namespace).filter(matches),
      resourceVersion: this.store.resourceVersion,
    };
  }

  private take(token: string): Rest {
    if (!/^[\w-]+$/.test(token)) {
      throw badRequest('continue key is not valid');
    }
    const rest = this.rests.get(token);
    if (!rest) {
      throw expired(
        'The provided continue parameter is too old to display a consistent list result. ' +
          'You must start a new list without the continue parameter.',
      );
    }
    return rest;
  }

  private keep(rest: Rest): string {
    const token = randomUUID();
    this.rests.set(token, rest);
    const [oldest] = this.rests.keys();
    if (this.rests.size > REMEMBERED) {
      this.rests.delete(oldest);
    }
    return token;
  }
}
