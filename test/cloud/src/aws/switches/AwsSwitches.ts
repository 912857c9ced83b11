import { createStepGate } from '../time/StepGate';
import type { StepGate } from '../time/StepGate';

/** Signing names of the services that can be refused one by one. @public */
export type AwsServiceName = 'elasticloadbalancing' | 'acm' | 'sts';

/** Steps of a load balancer's life that can be kept from happening. @public */
export type AwsStep = 'loadBalancer' | 'targets';

/** What DescribeTargetHealth pretends. @public */
export type TargetFault =
  | { readonly kind: 'allUnhealthy'; readonly reason: string }
  | { readonly kind: 'noTargets' };

/** Which load balancers a target fault reaches: those with a tag whose value matches. @public */
export interface TagSelector {
  readonly key: string;
  readonly value: RegExp;
}

/**
 * Everything a test or a visitor of the demo can break in the account, and repair again.
 * @public
 */
export class AwsSwitches {
  readonly gates: Readonly<Record<AwsStep, StepGate>>;
  readonly denied: Set<AwsServiceName> = new Set();
  readonly throttled: Set<AwsServiceName> = new Set();
  /** Access keys no refusal reaches: the cluster's controllers have rights and a quota of their own. */
  readonly spared: Set<string> = new Set();
  /** Connections are cut without an answer. */
  dead = false;
  private readonly targetFaults = new Map<
    string,
    { readonly selector: TagSelector; readonly fault: TargetFault }
  >();

  constructor(ticks: () => number) {
    this.gates = {
      loadBalancer: createStepGate(ticks),
      targets: createStepGate(ticks),
    };
  }

  /** Adds or replaces the fault called `id`; it also reaches load balancers made later. */
  setTargetFault(id: string, selector: TagSelector, fault: TargetFault): void {
    this.targetFaults.delete(id);
    this.targetFaults.set(id, { selector, fault });
  }

  clearTargetFault(id: string): void {
    this.targetFaults.delete(id);
  }

  /** The fault set last wins where several reach the same load balancer. */
  targetFaultOf(tags: ReadonlyMap<string, string>): TargetFault | undefined {
    return [...this.targetFaults.values()]
      .reverse()
      .find(({ selector }) => selector.value.test(tags.get(selector.key) ?? ''))
      ?.fault;
  }

  /** All services answer, nothing is held, targets say what they are. */
  reset(): void {
    this.denied.clear();
    this.throttled.clear();
    this.dead = false;
    this.targetFaults.clear();
    Object.values(this.gates).forEach(gate => gate.release());
  }
}
