import { isOpenToAll, askedRanges, rangesPlace } from '../facts/addressRanges';
import { askedNlb } from '../facts/askedNlb';
import { edgeAddress } from '../facts/hostnames';
import type { DoctorRule } from '../DoctorRule';

/** Silence means everyone: the controller opens the ports to 0.0.0.0/0 (LBC annotations.md). @internal */
export const openToTheInternet: DoctorRule = {
  id: 'M41',
  name: 'open-to-the-internet',
  title: 'The whole internet can reach the edge',
  severity: 'warning',
  impact: 'risk',
  hop: 'loadBalancer',
  needs: ['manifests'],
  reads: ['gateways', 'envoyproxies'],
  explains: [],
  docs: 'An internet-facing load balancer without address ranges, prefix lists or security groups of its own admits everyone, and so does the range 0.0.0.0/0. For a public site that is meant. For everything else name the ranges of the clients in `loadBalancerSourceRanges`, or make the load balancer internal.',
  check: ({ topology }) => {
    const place = rangesPlace(topology);
    return place &&
      askedNlb(topology).scheme === 'internet-facing' &&
      isOpenToAll(topology)
      ? [
          {
            ...place,
            message: `The whole internet can reach ${edgeAddress(
              topology,
            )}, because the load balancer is internet-facing and its address ranges admit everyone.`,
            observed: askedRanges(topology).join(', ') || 'no address range',
            expected: 'the address ranges of the clients',
            remedy:
              'Name the address ranges of the clients in loadBalancerSourceRanges, or keep it so for a site that is meant to be public.',
          },
        ]
      : [];
  },
};
