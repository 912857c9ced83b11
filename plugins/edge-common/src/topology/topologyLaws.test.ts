import fc from 'fast-check';

import { RECORDINGS } from '../__fixtures__/recordings';
import { edgeKey } from '../identity';
import {
  KUBERNETES_PARTS,
  readCluster,
  readObject,
  type ClusterObject,
  type KubernetesPart,
} from '../snapshot';
import { indexCluster } from './ClusterIndex';
import { edgesReachedBy } from './edgesReachedBy';
import { findEdges } from './findEdges';
import { findTopology } from './findTopology';

const indexOf = (raws: readonly unknown[]) =>
  indexCluster(readCluster(raws, 'lab'));
const anyRecording = fc.constantFrom(...RECORDINGS);

const topologies = (raws: readonly unknown[]) => {
  const index = indexOf(raws);
  return findEdges(index).map(id => findTopology({ id, index }));
};

/** The part of a recorded object and its narrow form, as a watch would hand them over. */
const change = (
  raw: unknown,
): readonly [KubernetesPart, ClusterObject] | undefined => {
  const { objects } = readCluster([raw], 'lab');
  const part = KUBERNETES_PARTS.find(one => objects[one].length > 0);
  const object = part && readObject(part, raw);
  return part && object && [part, object];
};

const keys = (raws: readonly unknown[]) =>
  findEdges(indexOf(raws)).map(edgeKey);

describe('what is found', () => {
  it('does not depend on the order of objects', () => {
    fc.assert(
      fc.property(
        anyRecording.chain(({ raw }) =>
          fc.tuple(
            fc.constant(raw),
            fc.shuffledSubarray([...raw], { minLength: raw.length }),
          ),
        ),
        ([raw, shuffled]) => {
          expect(topologies(shuffled)).toEqual(topologies(raw));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('does not depend on what else is in the cluster', () => {
    const elsewhere = (raw: unknown): unknown =>
      JSON.parse(
        JSON.stringify(raw).replace(
          /("(?:namespace|[^"]*owning-gateway-namespace)":")/g,
          '$1elsewhere-',
        ),
      );

    for (const { raw, topology } of RECORDINGS) {
      const both = [...raw, ...raw.map(elsewhere)];
      const { controllerActedAt, ...found } = findTopology({
        id: topology.id,
        index: indexOf(both),
      });

      expect(found).toMatchObject({
        gateway: topology.gateway,
        service: topology.service,
        routes: topology.routes,
        backends: topology.backends,
        policies: topology.policies,
        targetGroupBindings: topology.targetGroupBindings,
      });
      expect(controllerActedAt).toBe(topology.controllerActedAt);
    }
  });

  it('only ever loses pieces when an object goes', () => {
    const sizes = ({
      pods,
      routes,
      backends,
      policies,
      targetGroupBindings,
      events,
    }: ReturnType<typeof findTopology>) =>
      [pods, routes, backends, policies, targetGroupBindings, events].map(
        list => list.length,
      );

    fc.assert(
      fc.property(anyRecording, fc.nat(), ({ raw, topology: { id } }, n) => {
        const rest = raw.filter((_, index) => index !== n % raw.length);
        const before = sizes(findTopology({ id, index: indexOf(raw) }));
        const after = sizes(findTopology({ id, index: indexOf(rest) }));

        expect(after.every((size, index) => size <= before[index])).toBe(true);
      }),
    );
  });
});

describe('the edges to look at again', () => {
  const differing = (before: readonly unknown[], after: readonly unknown[]) => {
    const at = (raws: readonly unknown[]) =>
      new Map(
        topologies(raws).map(
          ({
            controllerActedAt: _,
            controllerTraces: __,
            nearbyServices: ___,
            ...topology
          }) => [edgeKey(topology.id), JSON.stringify(topology)],
        ),
      );
    const [one, other] = [at(before), at(after)];
    return [...new Set([...one.keys(), ...other.keys()])].filter(
      key => one.get(key) !== other.get(key),
    );
  };
  const gatewayOf = (key: string) => key.split('#')[0];

  it('hold every edge that an object changes by going or coming', () => {
    for (const { name, raw } of RECORDINGS) {
      for (const [index, one] of raw.entries()) {
        const rest = raw.filter((_, other) => other !== index);
        const changed = change(one);
        const reached = changed
          ? [rest, raw].flatMap(raws =>
              edgesReachedBy(indexOf(raws), ...changed).map(edgeKey),
            )
          : [];
        const marked = new Set(reached.map(gatewayOf));

        expect([
          name,
          differing(raw, rest).filter(key => !marked.has(gatewayOf(key))),
        ]).toEqual([name, []]);
      }
    }
  });

  it('are edges of the cluster or Gateways that are gone', () => {
    fc.assert(
      fc.property(anyRecording, fc.nat(), ({ raw }, n) => {
        const changed = change(raw[n % raw.length]);
        const reached = changed ? edgesReachedBy(indexOf(raw), ...changed) : [];

        expect(reached.map(edgeKey)).toEqual([...reached.map(edgeKey)].sort());
        expect(keys(raw)).toEqual(expect.arrayContaining(reached.map(edgeKey)));
      }),
    );
  });
});
