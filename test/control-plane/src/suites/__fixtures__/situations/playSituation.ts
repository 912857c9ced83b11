import {
  BASE_OBJECTS,
  readRecording,
} from 'cloud/src/controllers/testUtils/recordedWorld';
import { until } from 'cloud/src/controllers/testUtils/until';

import type { ObjectName } from '../../../api/Cluster';
import type { EdgeWorld } from './EdgeWorld';
import type { Situation } from './Situation';

/** The Gateway that every recording is about. */
export const EDGE = 'payments-edge';

const LIMIT_MS = 20_000;

interface Namespace extends ObjectName {
  readonly metadata: ObjectName['metadata'] & {
    readonly labels?: Readonly<Record<string, string>>;
  };
}

const namespaceOf = (name: string, labels = {}): Namespace => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name, labels },
});

/** Namespaces with a copy of the Service that stands in `payments` before each recording. */
const servicesOf = ({ services = {} }: Situation): readonly ObjectName[] =>
  Object.entries(services).flatMap(([namespace, labels]) => [
    namespaceOf(namespace, labels),
    ...(BASE_OBJECTS as readonly ObjectName[])
      .filter(({ metadata }) => metadata.namespace)
      .map(object => ({
        ...object,
        metadata: { ...object.metadata, namespace },
      })),
  ]);

/** What was applied when a situation was recorded, and before it. */
export const manifestsOf = ({
  name,
  after = [],
}: Situation): readonly ObjectName[] =>
  [...after, name].flatMap(
    recording => readRecording(recording).applied as readonly ObjectName[],
  );

/** Certificates that listeners had when a situation was recorded: ACM must know them. */
const certificatesOf = ({ name }: Situation): readonly string[] =>
  readRecording(name).aws.listeners.flatMap(
    ({ certificateArns }) => certificateArns,
  );

/** Brings a situation about; what controllers make of it is still to come. */
export const playSituation = async (
  world: EdgeWorld,
  situation: Situation,
): Promise<void> => {
  const { change, later = [], from = 'ready', services = {} } = situation;
  const manifests = manifestsOf(situation);
  const isLater = ({ metadata }: ObjectName) => later.includes(metadata.name);
  const namespaces = new Set(
    manifests.map(({ metadata }) => metadata.namespace ?? 'default'),
  );
  world.issue(certificatesOf(situation));
  await world.cluster.apply([
    ...servicesOf(situation),
    ...[...namespaces]
      .filter(name => !(name in services))
      .map(name => namespaceOf(name)),
    ...manifests.filter(object => !isLater(object)),
  ]);
  if (change) {
    const seen = await until(
      () => world.look(EDGE),
      ({ report }) => report?.state === from,
      LIMIT_MS,
    );
    if (seen.report?.state !== from) {
      throw new Error(
        `Before its change the edge is ${seen.report?.state}, not ${from}: ${seen.report?.summary}`,
      );
    }
    await change(world, manifests.filter(isLater));
  }
};
