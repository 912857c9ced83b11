import { z } from 'zod/v3';

import { listenerArn } from '../arns';
import { defineAction } from '../defineAction';
import { describeListener } from '../describeListener';
import { findLoadBalancer } from '../find';
import { forwardedGroups } from '../forwardedGroups';
import { requireListener } from '../listenerChecks';
import { count, keyValues, listenerSettings, toRecord } from '../parameters';
import type { ListenerRecord } from '../records';

const DEFAULT_POLICY = 'ELBSecurityPolicy-2016-08';

/** A listener that forwards; on TLS without a policy it takes the weak default. @public */
export const createListener = defineAction(
  z.object({
    ...listenerSettings,
    LoadBalancerArn: z.string(),
    Port: count.min(1).max(65535),
    Protocol: z.enum(['TCP', 'TLS', 'UDP', 'TCP_UDP']),
    Tags: keyValues,
  }),
  (input, region) => {
    const loadBalancer = findLoadBalancer(region, input.LoadBalancerArn);
    const listener: ListenerRecord = {
      arn: listenerArn(loadBalancer.arn),
      loadBalancerArn: loadBalancer.arn,
      port: input.Port,
      protocol: input.Protocol,
      sslPolicy:
        input.SslPolicy ??
        (input.Protocol === 'TLS' ? DEFAULT_POLICY : undefined),
      alpnPolicy: input.AlpnPolicy?.[0],
      defaultCertificate: input.Certificates?.[0]?.CertificateArn,
      sniCertificates: [],
      targetGroups: forwardedGroups(input.DefaultActions ?? []),
    };
    requireListener(listener, region);
    region.listeners.set(listener.arn, listener);
    region.tags.set(
      listener.arn,
      new Map(Object.entries(toRecord(input.Tags))),
    );
    return { Listeners: [describeListener(listener)] };
  },
);
