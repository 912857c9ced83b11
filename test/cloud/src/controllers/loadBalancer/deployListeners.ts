import {
  AddListenerCertificatesCommand,
  CreateListenerCommand,
  DeleteListenerCommand,
  DescribeListenerCertificatesCommand,
  DescribeListenersCommand,
  ElasticLoadBalancingV2Client,
  Listener,
  ModifyListenerCommand,
  RemoveListenerCertificatesCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { called } from './awsErrors';
import { keyValues } from './awsTags';
import { ListenerWish } from './Model';

type Elb = ElasticLoadBalancingV2Client;

function inputOf(wish: ListenerWish, targetGroupArn: string) {
  return {
    Port: wish.port,
    Protocol: wish.protocol,
    SslPolicy: wish.sslPolicy,
    AlpnPolicy: wish.alpnPolicy ? [wish.alpnPolicy] : undefined,
    Certificates: wish.certificates
      .slice(0, 1)
      .map(CertificateArn => ({ CertificateArn })),
    DefaultActions: [
      {
        Type: 'forward' as const,
        ForwardConfig: {
          TargetGroups: [{ TargetGroupArn: targetGroupArn, Weight: 1 }],
        },
      },
    ],
  };
}

/** ALPN is not taken away again when the annotation goes. */
function isAsWished(
  present: Listener,
  wish: ListenerWish,
  targetGroupArn: string,
): boolean {
  const [action] = present.DefaultActions ?? [];
  const forwarded =
    action?.TargetGroupArn ??
    action?.ForwardConfig?.TargetGroups?.[0]?.TargetGroupArn;
  return (
    present.Protocol === wish.protocol &&
    present.Certificates?.[0]?.CertificateArn === wish.certificates[0] &&
    (present.SslPolicy || undefined) === wish.sslPolicy &&
    (!wish.alpnPolicy || present.AlpnPolicy?.[0] === wish.alpnPolicy) &&
    forwarded === targetGroupArn
  );
}

async function setExtraCertificates(
  elb: Elb,
  arn: string,
  wish: ListenerWish,
): Promise<void> {
  const { Certificates = [] } = await called(
    'DescribeListenerCertificates',
    elb.send(new DescribeListenerCertificatesCommand({ ListenerArn: arn })),
  );
  const wished = wish.certificates.slice(1);
  const present = Certificates.filter(({ IsDefault }) => !IsDefault).flatMap(
    ({ CertificateArn }) => CertificateArn ?? [],
  );
  for (const CertificateArn of wished.filter(c => !present.includes(c))) {
    await called(
      'AddListenerCertificates',
      elb.send(
        new AddListenerCertificatesCommand({
          ListenerArn: arn,
          Certificates: [{ CertificateArn }],
        }),
      ),
    );
  }
  const left = present.filter(
    certificate => !wish.certificates.includes(certificate),
  );
  for (const CertificateArn of left) {
    await called(
      'RemoveListenerCertificates',
      elb.send(
        new RemoveListenerCertificatesCommand({
          ListenerArn: arn,
          Certificates: [{ CertificateArn }],
        }),
      ),
    );
  }
}

async function deployListener(
  elb: Elb,
  loadBalancerArn: string,
  wished: { wish: ListenerWish; targetGroupArn: string; present?: Listener },
): Promise<void> {
  const { wish, targetGroupArn, present } = wished;
  const input = inputOf(wish, targetGroupArn);
  let arn = present?.ListenerArn;
  if (!arn) {
    const created = await called(
      'CreateListener',
      elb.send(
        new CreateListenerCommand({
          LoadBalancerArn: loadBalancerArn,
          Tags: keyValues(wish.tags),
          ...input,
        }),
      ),
    );
    arn = created.Listeners?.[0]?.ListenerArn ?? '';
  } else if (present && !isAsWished(present, wish, targetGroupArn)) {
    await called(
      'ModifyListener',
      elb.send(new ModifyListenerCommand({ ListenerArn: arn, ...input })),
    );
  }
  if (wish.protocol === 'TLS') {
    await setExtraCertificates(elb, arn, wish);
  }
}

/** Makes, changes and deletes the listeners of a load balancer, in the order of their ports. @internal */
export async function deployListeners(
  elb: Elb,
  loadBalancerArn: string,
  wished: {
    listeners: readonly ListenerWish[];
    targetGroupArns: ReadonlyMap<string, string>;
  },
): Promise<void> {
  const { Listeners = [] } = await called(
    'DescribeListeners',
    elb.send(
      new DescribeListenersCommand({ LoadBalancerArn: loadBalancerArn }),
    ),
  );
  const ports = wished.listeners.map(({ port }) => port);
  for (const { Port = 0, ListenerArn } of Listeners) {
    if (!ports.includes(Port)) {
      await called(
        'DeleteListener',
        elb.send(new DeleteListenerCommand({ ListenerArn })),
      );
    }
  }
  for (const wish of [...wished.listeners].sort((a, b) => a.port - b.port)) {
    await deployListener(elb, loadBalancerArn, {
      wish,
      targetGroupArn: wished.targetGroupArns.get(wish.targetGroupName) ?? '',
      present: Listeners.find(({ Port }) => Port === wish.port),
    });
  }
}
