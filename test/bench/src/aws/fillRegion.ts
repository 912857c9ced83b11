/* eslint-disable @backstage/no-relative-monorepo-imports -- the account of the embedded cloud */
import type { AwsSnapshot } from '@tls-edge/backstage-plugin-edge-common';

import type { AwsRegion } from '../../../cloud/src/aws';

/** Long ago in the account's own time: everything is active and healthy by now. */
const BEGUN = -86_400_000;

const CERTIFICATE = {
  status: 'ISSUED',
  type: 'AMAZON_ISSUED',
  keyAlgorithm: 'RSA-2048',
  notBefore: new Date('2026-01-01T00:00:00Z'),
  notAfter: new Date('2027-11-01T00:00:00Z'),
} as const;

const fillTargetGroups = (region: AwsRegion, aws: AwsSnapshot) => {
  for (const group of aws.targetGroups) {
    const { arn, name, protocol, targetType, attributes, healthCheck } = group;
    const { timeoutSeconds = 10, ...check } = healthCheck;
    region.targetGroups.set(arn, {
      ...{ arn, name, protocol, targetType, attributes },
      ...{ port: group.port ?? 0, ipAddressType: 'ipv4', vpcId: region.vpcId },
      healthCheck: { ...check, enabled: true, timeoutSeconds },
      targets: group.targets.map(({ id, port, zone }) => ({
        ...{ id, port, zone, registeredTick: BEGUN },
      })),
    });
  }
};

const fillListeners = (region: AwsRegion, aws: AwsSnapshot) => {
  for (const listener of aws.listeners) {
    const { certificateArns, targetGroupArns, ...rest } = listener;
    const [defaultCertificate, ...sniCertificates] = certificateArns;
    region.listeners.set(rest.arn, {
      ...{ ...rest, defaultCertificate, sniCertificates },
      targetGroups: targetGroupArns.map(arn => ({ arn, weight: 1 })),
    });
  }
};

/**
 * Gives a region of the embedded account what a snapshot of AWS holds, and each certificate of its
 * listeners, for these domains.
 * @internal
 */
export const fillRegion = (
  region: AwsRegion,
  aws: AwsSnapshot,
  domains: readonly string[],
): void => {
  for (const { tags, ...balancer } of aws.loadBalancers) {
    region.loadBalancers.set(balancer.arn, {
      ...balancer,
      createdAt: new Date(balancer.createdAt ?? 0),
      createdTick: BEGUN,
    });
    region.tags.set(balancer.arn, new Map(Object.entries(tags)));
  }
  fillListeners(region, aws);
  fillTargetGroups(region, aws);
  for (const arn of aws.listeners.flatMap(one => one.certificateArns)) {
    region.certificates.set(arn, { ...CERTIFICATE, arn, domains });
  }
};
