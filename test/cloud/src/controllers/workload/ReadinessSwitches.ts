import { Meta } from '../objects/ClusterObject';

/** Deployments whose pods run and are not ready, because someone switched them so. @internal */
export class ReadinessSwitches {
  private readonly held = new Set<string>();
  private readonly listeners: (() => void)[] = [];

  /** Takes readiness from all pods of a Deployment, or gives it back. */
  setReady(namespace: string, deployment: string, ready: boolean): void {
    const key = `${namespace}/${deployment}`;
    if (ready) {
      this.held.delete(key);
    } else {
      this.held.add(key);
    }
    this.listeners.forEach(listener => listener());
  }

  /** All Deployments are ready again. */
  clear(): void {
    this.held.clear();
    this.listeners.forEach(listener => listener());
  }

  /** Pods are known by their ReplicaSet, whose name begins with the Deployment's. */
  isReady({ namespace, ownerReferences }: Meta): boolean {
    const replicaSet = ownerReferences?.[0]?.name ?? '';
    const deployment = replicaSet.replace(/-[^-]+$/, '');
    return !this.held.has(`${namespace}/${deployment}`);
  }

  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }
}
