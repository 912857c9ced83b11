import { qualifiedName } from '../resources/Resource';
import { ApiRequest } from './ApiRequest';
import { User } from './authorize';

/** Counts requests, so that tests can say what a reader costs. @internal */
export class RequestCounts {
  private counts = new Map<string, number>();

  add(user: User, { verb, resource }: ApiRequest): void {
    const key = `${user} ${verb} ${qualifiedName(resource)}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  /** `{'reader list gateways.gateway.networking.k8s.io': 1, …}`. */
  read(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.counts);
  }

  clear(): void {
    this.counts.clear();
  }
}
