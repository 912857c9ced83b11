import { Node, Pod } from '../objects/core';

/** A zone with one node, and where its pods' addresses begin. @internal */
export interface Zone {
  readonly name: string;
  readonly node: string;
  readonly instanceId: string;
  /** `10.100.1.`: the AWS side tells zones by it. */
  readonly prefix: string;
}

/** The two zones of a region. @internal */
export function zonesOf(region: string): readonly Zone[] {
  return ['a', 'b'].map((letter, index) => ({
    name: `${region}${letter}`,
    node: `node-${region}${letter}`,
    instanceId: `i-${letter.repeat(17)}`,
    prefix: `10.100.${index + 1}.`,
  }));
}

/** The node object of a zone. @internal */
export function nodeOf(region: string, zone: Zone): Node {
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name: zone.node,
      labels: {
        'kubernetes.io/hostname': zone.node,
        'topology.kubernetes.io/region': region,
        'topology.kubernetes.io/zone': zone.name,
      },
    },
    spec: { providerID: `aws:///${zone.name}/${zone.instanceId}` },
  };
}

/** The zone with the fewest pods of the same owner, then of all: replicas are spread. @internal */
export function chooseZone(
  zones: readonly Zone[],
  pod: Pod,
  pods: readonly Pod[],
): Zone {
  const owner = pod.metadata.ownerReferences?.[0]?.uid;
  const load = (zone: Zone) => {
    const there = pods.filter(({ spec }) => spec.nodeName === zone.node);
    const siblings = there.filter(
      ({ metadata }) => metadata.ownerReferences?.[0]?.uid === owner,
    );
    return siblings.length * 10_000 + there.length;
  };
  return zones.reduce((best, zone) => (load(zone) < load(best) ? zone : best));
}

/**
 * A free address in a zone.
 * @throws Error where all 250 are taken
 * @internal
 */
export function freeAddress(zone: Zone, taken: ReadonlySet<string>): string {
  for (let last = 1; last <= 250; last += 1) {
    const address = `${zone.prefix}${last}`;
    if (!taken.has(address)) {
      return address;
    }
  }
  throw new Error(`Zone '${zone.name}' has no free pod address left`);
}
