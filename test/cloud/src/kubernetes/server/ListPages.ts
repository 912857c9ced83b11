import { randomUUID } from 'node:crypto';
import { badRequest, expired } from '../errors/ApiError';
import { KubeObject } from '../object/KubeObject';
import { Resource, apiVersionOf } from '../resources/Resource';
import { Selection } from '../selection/Selection';
import { ObjectStore } from '../store/ObjectStore';

/** The rest of a list, as it was when its first page was read. */
interface Rest {
  readonly items: readonly KubeObject[];
  readonly resourceVersion: string;
}

/** Lists in progress at the same time; the oldest is forgotten first. */
const REMEMBERED = 200;

const TOKEN = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

const isSelective = (query: URLSearchParams) =>
  query.has('labelSelector') || query.has('fieldSelector');

/** Items of a built-in kind do not say what they are; the list does. */
function itemOf({ custom }: Resource, object: KubeObject): object {
  const { apiVersion, kind, ...item } = object;
  return custom ? object : item;
}

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
          // A server that has to look through a selector does not know what is left.
          ...(!isSelective(query) && { remainingItemCount: rest.length }),
        }),
      },
      items: page.map(item => itemOf(selection.resource, item)),
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
    if (!TOKEN.test(token)) {
      throw badRequest(
        `invalid continue token: continue key is not valid: '${token}'`,
      );
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
