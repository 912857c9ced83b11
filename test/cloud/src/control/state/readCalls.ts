import type { Cloud } from '../Cloud';

/** `GET /control/calls`: what the portal asked since the start, refused calls too. @public */
export interface CloudCalls {
  /** By cluster: `{'list gateways.gateway.networking.k8s.io': 1, …}`. */
  readonly kubernetes: Readonly<
    Record<string, Readonly<Record<string, number>>>
  >;
  /** `{'elasticloadbalancing:DescribeTags': 4, …}`. */
  readonly aws: Readonly<Record<string, number>>;
}

const READER = 'reader ';

const ofReader = (requests: Readonly<Record<string, number>>) =>
  Object.fromEntries(
    Object.entries(requests)
      .filter(([key]) => key.startsWith(READER))
      .map(([key, count]) => [key.slice(READER.length), count]),
  );

/** The calls of the portal alone, without those of controllers and the sync loop. @public */
export const readCalls = ({ clusters, aws }: Cloud): CloudCalls => ({
  kubernetes: Object.fromEntries(
    Object.values(clusters).map(({ name, kubernetes }) => [
      name,
      ofReader(kubernetes.requests()),
    ]),
  ),
  aws: aws.account.calls.read(aws.account.switches.spared),
});
