import { createStepGate } from '../time/StepGate';
import type { StepGate } from '../time/StepGate';

/** Signing names of the services that can be refused one by one. @public */
export type AwsServiceName = 'elasticloadbalancing' | 'acm' | 'ec2' | 'sts';

/** A service in every region, or `eu-west-1/acm` in one. @public */
export type Denial = AwsServiceName | `${string}/${AwsServiceName}`;

/** Steps of a load balancer's life that can be kept from happening. @public */
export type AwsStep = 'loadBalancer' | 'targets';

/** What DescribeTargetHealth pretends. @public */
export type TargetFault =
  | { readonly kind: 'allUnhealthy'; readonly reason: string }
  /** Every target of one zone, as when the zone is lost. */
  | {
      readonly kind: 'zoneUnhealthy';
      readonly zone: string;
      readonly reason: string;
    }
  | { readonly kind: 'noTargets' };

/** Which load balancers a switch reaches: those with a tag whose value matches. @public */
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
  readonly denied: Set<Denial> = new Set();
  readonly throttled: Set<AwsServiceName> = new Set();
  /** Access keys that are neither denied nor throttled by a switch: controllers have rights of their own, and no quota of their own. */
  readonly spared: Set<string> = new Set();
  /** Connections are cut without an answer. */
  dead = false;
  /** Whether reads of load balancers are counted against the quota of account and region; it spares no key. */
  metered = false;
  private readonly provisioning: TagSelector[] = [];
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

  /** Keeps load balancers with this tag in provisioning, also those made later. */
  holdProvisioning(selector: TagSelector): void {
    this.provisioning.push(selector);
  }

  /** Whether a load balancer with these tags is kept from becoming active. */
  holdsProvisioning(tags: ReadonlyMap<string, string>): boolean {
    return this.provisioning.some(({ key, value }) =>
      value.test(tags.get(key) ?? ''),
    );
  }

  /** All services answer, nothing is held, targets say what they are. */
  reset(): void {
    this.denied.clear();
    this.throttled.clear();
    this.dead = false;
    this.metered = false;
    this.provisioning.length = 0;
    this.targetFaults.clear();
    Object.values(this.gates).forEach(gate => gate.release());
  }
}
