import { callWebhooks } from '../admission/callWebhooks';
import { allocateService } from '../defaults/allocateService';
import { withDefaults } from '../defaults/withDefaults';
import { alreadyExists, notFound } from '../errors/ApiError';
import { asObject } from '../object/json';
import { KubeDraft, KubeObject } from '../object/KubeObject';
import { Resource } from '../resources/Resource';
import { findResource } from '../resources/resources';
import { validate } from '../validation/validate';
import { AppliedFields } from './AppliedFields';
import { contentsOf, dependentsOf } from './collectGarbage';
import { deletionOf, isReleased } from './deletion';
import { newObject } from './newObject';
import { ObjectStore } from './ObjectStore';
import { updatedObject, updatedStatus } from './updatedObject';

/** Which object a request is about. @internal */
export interface Target {
  readonly resource: Resource;
  readonly namespace?: string;
  readonly name: string;
}

/** How an object is deleted. @internal */
export interface DeleteOptions {
  readonly gracePeriodSeconds?: number;
  /** `Orphan` leaves dependents alone. */
  readonly propagationPolicy?: string;
}

const namespaces = findResource('', 'v1', 'namespaces');
const nodes = findResource('', 'v1', 'nodes');
const webhooks = findResource(
  'admissionregistration.k8s.io',
  'v1',
  'mutatingwebhookconfigurations',
);

/**
 * The rules of writing: defaults, admission, validation, finalizers and garbage collection in
 * the order in which a real API server goes through them.
 * @internal
 */
export class KubernetesApi {
  readonly applied = new AppliedFields();

  constructor(readonly store: ObjectStore, private readonly now: () => Date) {}

  /** @throws ApiError 404 where the object does not exist */
  get({ resource, namespace, name }: Target): KubeObject {
    const object = this.store.get(resource, namespace, name);
    if (!object) {
      throw notFound(resource, name);
    }
    return object;
  }

  async create(
    scope: { resource: Resource; namespace?: string },
    draft: KubeDraft,
  ): Promise<KubeObject> {
    const { resource, namespace } = scope;
    this.requireNamespace(namespace);
    const placed = { ...draft, metadata: { ...draft.metadata, namespace } };
    const admitted = await callWebhooks(
      webhooks ? this.store.list(webhooks) : [],
      resource,
      withDefaults(resource, placed),
    );
    const fresh = newObject(resource, admitted, this.now());
    const object = { ...fresh, ...this.complete(resource, fresh) };
    const created = { ...object, metadata: fresh.metadata };
    validate(resource, created);
    if (this.store.get(resource, namespace, created.metadata.name)) {
      throw alreadyExists(resource, created.metadata.name);
    }
    return this.store.put(resource, created);
  }

  update(target: Target, draft: KubeDraft): KubeObject {
    const stored = this.get(target);
    const completed = this.complete(target.resource, draft, stored);
    const next = updatedObject(target.resource, stored, completed);
    validate(target.resource, next, stored);
    return this.write(target.resource, stored, next);
  }

  updateStatus(target: Target, draft: KubeDraft): KubeObject {
    const stored = this.get(target);
    const next = updatedStatus(target.resource, stored, draft);
    return this.write(target.resource, stored, next);
  }

  /**
   * Puts a pod on a node and copies the node's region and zone to it; that is no change of what
   * the pod should be, so its generation stays.
   */
  bind(target: Target, nodeName: string): void {
    const pod = this.get(target);
    const node = nodes && this.store.get(nodes, undefined, nodeName);
    const topology = Object.entries(node?.metadata.labels ?? {}).filter(
      ([label]) => label.startsWith('topology.kubernetes.io/'),
    );
    const labels = { ...pod.metadata.labels, ...Object.fromEntries(topology) };
    this.store.put(target.resource, {
      ...pod,
      metadata: { ...pod.metadata, labels },
      spec: { ...asObject(pod.spec), nodeName },
    });
  }

  /** Returns the object while it waits for its finalizers, undefined once it is gone. */
  delete(target: Target, options: DeleteOptions = {}): KubeObject | undefined {
    const { resource } = target;
    const stored = this.get(target);
    const deletion = deletionOf(resource, stored, {
      now: this.now(),
      gracePeriodSeconds: options.gracePeriodSeconds,
    });
    if (deletion.outcome === 'marked') {
      return deletion.object === stored
        ? stored
        : this.store.put(resource, deletion.object);
    }
    this.remove(resource, stored, options);
    return undefined;
  }

  private write(
    resource: Resource,
    stored: KubeObject,
    next: KubeObject,
  ): KubeObject {
    if (next === stored) {
      return stored;
    }
    if (isReleased(next)) {
      this.remove(resource, stored);
      return next;
    }
    return this.store.put(resource, next);
  }

  private remove(
    resource: Resource,
    object: KubeObject,
    options: DeleteOptions = {},
  ): void {
    this.store.remove(resource, object);
    this.applied.forget(object);
    const followers =
      resource === namespaces
        ? contentsOf(this.store, object.metadata.name)
        : dependentsOf(this.store, object);
    if (options.propagationPolicy === 'Orphan') {
      return;
    }
    for (const [kind, { metadata }] of followers) {
      const { namespace, name } = metadata;
      if (this.store.get(kind, namespace, name)) {
        this.delete({ resource: kind, namespace, name });
      }
    }
  }

  /** Defaults, and for Services the addresses and ports that only the server can give. */
  private complete(
    resource: Resource,
    draft: KubeDraft,
    stored?: KubeObject,
  ): KubeDraft {
    const defaulted = withDefaults(resource, draft);
    return resource.kind === 'Service'
      ? allocateService(defaulted, stored, this.store.list(resource))
      : defaulted;
  }

  private requireNamespace(namespace: string | undefined): void {
    if (
      namespace &&
      namespaces &&
      !this.store.get(namespaces, undefined, namespace)
    ) {
      throw notFound(namespaces, namespace);
    }
  }
}
