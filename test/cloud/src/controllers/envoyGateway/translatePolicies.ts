import { keyOf } from '../objects/ClusterObject';
import { TrafficPolicy } from '../objects/envoyGateway';
import { HttpRoute, ParentRef } from '../objects/gatewayApi';
import { Verdict, verdict } from '../objects/conditions';
import { GatewayTranslation } from './GatewayTranslation';
import { ParentTranslation } from './translateRoute';

/** What a policy is told about one ancestor. @internal */
export interface AncestorTranslation {
  readonly ancestorRef: ParentRef;
  readonly verdicts: readonly Verdict[];
}

/** What policies may point at. @internal */
export interface PolicyTargets {
  readonly gateways: readonly GatewayTranslation[];
  readonly routes: ReadonlyMap<HttpRoute, readonly ParentTranslation[]>;
}

function gatewayRef(
  { gateway }: GatewayTranslation,
  sectionName?: string,
): ParentRef {
  return {
    group: 'gateway.networking.k8s.io',
    kind: 'Gateway',
    name: gateway.metadata.name,
    namespace: gateway.metadata.namespace,
    ...(sectionName && { sectionName }),
  };
}

function ancestorsOf(
  policy: TrafficPolicy,
  target: ParentRef,
  { gateways, routes }: PolicyTargets,
): readonly ParentRef[] {
  const { namespace } = policy.metadata;
  if (target.kind === 'Gateway') {
    return gateways
      .filter(
        ({ gateway }) =>
          gateway.metadata.name === target.name &&
          gateway.metadata.namespace === namespace,
      )
      .map(translation => gatewayRef(translation, target.sectionName));
  }
  return [...routes]
    .filter(
      ([route]) =>
        route.kind === target.kind &&
        route.metadata.name === target.name &&
        route.metadata.namespace === namespace,
    )
    .flatMap(([, parents]) =>
      parents.map(({ gateway, parentRef }) =>
        gatewayRef(gateway, parentRef.sectionName),
      ),
    );
}

function targetsOf({ spec }: TrafficPolicy): readonly ParentRef[] {
  return spec.targetRefs ?? (spec.targetRef ? [spec.targetRef] : []);
}

function sectionMissing(target: ParentRef, targets: PolicyTargets): boolean {
  return (
    target.kind === 'Gateway' &&
    target.sectionName !== undefined &&
    !targets.gateways.some(
      ({ gateway }) =>
        gateway.metadata.name === target.name &&
        gateway.spec.listeners.some(({ name }) => name === target.sectionName),
    )
  );
}

function byAge(a: TrafficPolicy, b: TrafficPolicy): number {
  const age = (policy: TrafficPolicy) =>
    `${policy.metadata.creationTimestamp} ${keyOf(policy)}`;
  return age(a) < age(b) ? -1 : 1;
}

function judge(
  policy: TrafficPolicy,
  target: ParentRef,
  context: { targets: PolicyTargets; taken: ReadonlySet<string> },
): Verdict {
  const { generation, namespace } = policy.metadata;
  if (sectionMissing(target, context.targets)) {
    return verdict('Accepted', false, {
      reason: 'TargetNotFound',
      message: `No section name ${target.sectionName} found for Gateway ${namespace}/${target.name}`,
      generation,
    });
  }
  return context.taken.has(targetKey(policy, target))
    ? verdict('Accepted', false, {
        reason: 'Conflicted',
        message: `Unable to target ${target.kind} ${target.name}, another ${policy.kind} has already attached to it`,
        generation,
      })
    : verdict('Accepted', true, {
        reason: 'Accepted',
        message: 'Policy has been accepted.',
        generation,
      });
}

function targetKey(policy: TrafficPolicy, target: ParentRef): string {
  return [
    policy.metadata.namespace,
    target.kind,
    target.name,
    target.sectionName,
  ].join('/');
}

/** Judges policies of one kind, the oldest first: of two on one target the younger loses. @internal */
export function translatePolicies(
  policies: readonly TrafficPolicy[],
  targets: PolicyTargets,
): ReadonlyMap<TrafficPolicy, readonly AncestorTranslation[]> {
  const taken = new Set<string>();
  const result = new Map<TrafficPolicy, readonly AncestorTranslation[]>();
  for (const policy of [...policies].sort(byAge)) {
    const ancestors = targetsOf(policy).flatMap(target => {
      const judged = judge(policy, target, { targets, taken });
      return ancestorsOf(policy, target, targets).map(ancestorRef => ({
        ancestorRef,
        verdicts: [judged],
      }));
    });
    result.set(policy, ancestors);
    targetsOf(policy).forEach(target => taken.add(targetKey(policy, target)));
  }
  return result;
}
