import type { EC2Client, EC2ClientConfig } from '@aws-sdk/client-ec2';
import type {
  NetworkInterface,
  SecurityGroup,
  Subnet,
} from '@tls-edge/backstage-plugin-edge-common';

import type { Answers } from '../fetchEach';
import { loadEc2Sdk } from './Ec2Access';
import { fetchNetworkInterfaces } from './fetchNetworkInterfaces';
import { fetchSecurityGroups } from './fetchSecurityGroups';
import { fetchSubnets } from './fetchSubnets';

type Fetch<T> = (keys: readonly string[]) => Promise<Answers<T>>;

/**
 * The questions to EC2 of one account and region.
 * @internal
 */
export interface Ec2Reader {
  readonly securityGroups: Fetch<SecurityGroup>;
  readonly subnets: Fetch<Subnet>;
  /** By address or instance id of a registered target, or by `nodeKey`. */
  readonly networkInterfaces: Fetch<readonly NetworkInterface[]>;
  /** Of the SDK's client, for who follows its calls. */
  readonly middlewareStack: EC2Client['middlewareStack'];
  readonly destroy: () => void;
}

/** @internal */
export const createEc2Reader = (
  settings: EC2ClientConfig,
  /** Around each attempt, the SDK's own retries included. */
  around: <T>(send: () => Promise<T>) => Promise<T>,
): Ec2Reader => {
  const sdk = loadEc2Sdk();
  const client = new sdk.EC2Client(settings);
  const access = { sdk, client };
  client.middlewareStack.add(next => input => around(() => next(input)), {
    ...{ step: 'finalizeRequest', priority: 'low', name: 'edgeBudget' },
  });
  return {
    securityGroups: ids => fetchSecurityGroups(access, ids),
    subnets: ids => fetchSubnets(access, ids),
    networkInterfaces: targets => fetchNetworkInterfaces(access, targets),
    middlewareStack: client.middlewareStack,
    destroy: () => client.destroy(),
  };
};
