import {
  paginateDescribeListenerCertificates,
  paginateDescribeListeners,
  type ElasticLoadBalancingV2Client,
  type Listener,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { LoadBalancerListener } from '@tls-edge/backstage-plugin-edge-common';

import { isMissing } from './AwsFailure';
import { fetchEach, type Answers } from './fetchEach';

const readListener = (raw: Listener): LoadBalancerListener[] =>
  raw.ListenerArn && raw.LoadBalancerArn
    ? [
        {
          arn: raw.ListenerArn,
          loadBalancerArn: raw.LoadBalancerArn,
          port: raw.Port ?? 0,
          protocol: raw.Protocol ?? '',
          sslPolicy: raw.SslPolicy,
          alpnPolicy: raw.AlpnPolicy?.[0],
          certificateArns: (raw.Certificates ?? []).flatMap(
            ({ CertificateArn }) => CertificateArn ?? [],
          ),
          targetGroupArns: (raw.DefaultActions ?? []).flatMap(
            ({ TargetGroupArn }) => TargetGroupArn ?? [],
          ),
        },
      ]
    : [];

/**
 * ARNs of the certificates a TLS listener serves by name, the default one among them.
 * @internal
 */
export const fetchListenerCertificates = async (
  client: ElasticLoadBalancingV2Client,
  listenerArn: string,
): Promise<string[]> => {
  const arns: string[] = [];
  const pages = paginateDescribeListenerCertificates(
    { client },
    { ListenerArn: listenerArn },
  );
  for await (const { Certificates = [] } of pages) {
    arns.push(
      ...Certificates.flatMap(({ CertificateArn }) => CertificateArn ?? []),
    );
  }
  return arns;
};

/** Nothing for a listener that was deleted since it was listed; its neighbours stay. */
const withCertificates = async (
  client: ElasticLoadBalancingV2Client,
  listener: LoadBalancerListener,
): Promise<readonly LoadBalancerListener[]> => {
  if (listener.protocol !== 'TLS') return [listener];
  try {
    const all = await fetchListenerCertificates(client, listener.arn);
    const certificateArns = [...new Set([...listener.certificateArns, ...all])];
    return [{ ...listener, certificateArns }];
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
};

/**
 * Listeners by the ARN of their load balancer.
 * @internal
 */
export const fetchListeners = (
  client: ElasticLoadBalancingV2Client,
  loadBalancerArns: readonly string[],
): Promise<Answers<readonly LoadBalancerListener[]>> =>
  fetchEach(loadBalancerArns, async arn => {
    const listeners: LoadBalancerListener[] = [];
    const pages = paginateDescribeListeners(
      { client },
      { LoadBalancerArn: arn },
    );
    for await (const { Listeners = [] } of pages) {
      for (const listener of Listeners.flatMap(readListener)) {
        listeners.push(...(await withCertificates(client, listener)));
      }
    }
    return listeners;
  });
