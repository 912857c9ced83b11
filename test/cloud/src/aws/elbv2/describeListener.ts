import type { ListenerRecord } from './records';

/** One member of `Listeners`; of the certificates only the default one, as the API does. @public */
export function describeListener(record: ListenerRecord) {
  const targetGroups = record.targetGroups.map(({ arn, weight }) => ({
    TargetGroupArn: arn,
    Weight: weight,
  }));
  return {
    ListenerArn: record.arn,
    LoadBalancerArn: record.loadBalancerArn,
    Port: record.port,
    Protocol: record.protocol,
    SslPolicy: record.sslPolicy,
    AlpnPolicy: record.alpnPolicy ? [record.alpnPolicy] : undefined,
    Certificates: record.defaultCertificate
      ? [{ CertificateArn: record.defaultCertificate }]
      : undefined,
    DefaultActions: [
      {
        Type: 'forward',
        Order: 1,
        TargetGroupArn:
          targetGroups.length === 1
            ? targetGroups[0].TargetGroupArn
            : undefined,
        ForwardConfig: {
          TargetGroups: targetGroups,
          TargetGroupStickinessConfig: { Enabled: false },
        },
      },
    ],
  };
}
