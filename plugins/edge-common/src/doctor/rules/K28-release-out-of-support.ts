import { deploymentRef, podRef } from '../../status';
import { edgeAddress } from '../facts/hostnames';
import {
  isOlder,
  RELEASES,
  releasesOf,
  type EnvoyGatewayRelease,
} from '../facts/envoyGatewayReleases';
import type { DoctorRule, RuleResult, Seen } from '../DoctorRule';

type Said = Pick<RuleResult, 'message' | 'observed' | 'expected' | 'remedy'>;

const [newest] = RELEASES;
const oldest = RELEASES[RELEASES.length - 1];

/** Absent for releases from before the list, all of which are over. */
const releaseOf = (minor: string): EnvoyGatewayRelease | undefined =>
  RELEASES.find(release => release.minor === minor);

const endOf = (minor: string, { now }: Seen): string | undefined => {
  const end = releaseOf(minor)?.endOfLife;
  if (end === undefined) {
    return isOlder(minor, oldest.minor) ? 'long ago' : undefined;
  }
  return Date.parse(end) < now.getTime() ? `on ${end}` : undefined;
};

const outOfSupport = (gateway: string, seen: Seen): Said[] => {
  const end = endOf(gateway, seen);
  return end
    ? [
        {
          message: `The edge ${edgeAddress(
            seen.topology,
          )} gets no more security fixes, because support of Envoy Gateway ${gateway} ended ${end}.`,
          observed: `Envoy Gateway ${gateway}`,
          expected: `Envoy Gateway ${newest.minor}`,
          remedy:
            'Ask the platform team to upgrade Envoy Gateway, one minor release after the other.',
        },
      ]
    : [];
};

const mismatch = (
  gateway: string,
  envoy: string | undefined,
  { topology }: Seen,
): Said[] => {
  const shipped = releaseOf(gateway)?.envoy;
  return shipped !== undefined && envoy !== undefined && envoy !== shipped
    ? [
        {
          message: `Envoy of ${edgeAddress(
            topology,
          )} may not understand its configuration, because Envoy Gateway ${gateway} is made for Envoy ${shipped} and the pods run ${envoy}.`,
          observed: `Envoy ${envoy}`,
          expected: `Envoy ${shipped}`,
          remedy:
            'Remove the image from the EnvoyProxy, so that Envoy Gateway chooses the one it was tested with.',
        },
      ]
    : [];
};

/** Envoy Gateway runs beside every Envoy, so that its pods tell the release of both. @internal */
export const releaseOutOfSupport: DoctorRule = {
  id: 'K28',
  name: 'release-out-of-support',
  title: 'Envoy Gateway or its Envoy is a release outside of support',
  severity: 'info',
  impact: 'none',
  hop: 'envoy',
  needs: ['cluster'],
  reads: ['pods'],
  explains: [],
  docs: 'A minor release of Envoy Gateway is supported for about half a year, and is tested with one minor release of Envoy. The images of Envoy’s pods name both. The rule speaks after the end of support, and where an image in an EnvoyProxy puts another Envoy in place. The releases of Kubernetes and of the Gateway API are in no object that is read, so they are not compared. A release that is newer than the list, or an image without a version, is skipped.',
  cannotTell: ({ topology }) => {
    const { gateway } = releasesOf(topology.pods);
    if (gateway === undefined) {
      return 'the images of Envoy’s pods do not tell the release of Envoy Gateway';
    }
    return isOlder(newest.minor, gateway)
      ? `Envoy Gateway ${gateway} is newer than the releases that are known`
      : undefined;
  },
  check: seen => {
    const { pods, deployment } = seen.topology;
    const { gateway, envoy } = releasesOf(pods);
    return gateway === undefined
      ? []
      : [...outOfSupport(gateway, seen), ...mismatch(gateway, envoy, seen)].map(
          said => ({
            object: deployment ? deploymentRef(deployment) : podRef(pods[0]),
            path: 'spec.template.spec.containers',
            ...said,
          }),
        );
  },
};
