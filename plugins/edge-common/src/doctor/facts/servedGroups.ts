import type { TargetGroup } from '../../snapshot';
import { appPortsOf } from '../../status';
import type { EdgeTopology } from '../../topology';

/** A target group with the port of the listener that leads to it. @internal */
export interface ServedGroup {
  readonly port: number;
  readonly group: TargetGroup;
}

/** The groups clients are led to, by the listeners of the load balancer. @internal */
export const servedGroups = ({
  listeners,
  targetGroups,
}: EdgeTopology): ServedGroup[] =>
  listeners.flatMap(({ port, targetGroupArns }) =>
    targetGroups
      .filter(({ arn }) => targetGroupArns.includes(arn))
      .map(group => ({ port, group })),
  );

/** Whether applications are reached on a port, rather than only the redirect to https. @internal */
export const isAppPort = ({ service }: EdgeTopology, port: number): boolean =>
  !service || appPortsOf(service).includes(port);
