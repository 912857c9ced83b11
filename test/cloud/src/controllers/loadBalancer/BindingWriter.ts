import { isDeepStrictEqual } from 'node:util';
import { hasLabels } from '../objects/ClusterObject';
import { Service } from '../objects/core';
import { TargetGroupBinding } from '../objects/TargetGroupBinding';
import { ClusterCache } from '../runtime/ClusterCache';
import { ClusterClient } from '../runtime/ClusterClient';
import { securityGroupId } from './awsNames';
import { LoadBalancerSettings } from './LoadBalancerSettings';
import { TargetGroupWish } from './Model';

function stackLabels(labelPrefix: string, { metadata }: Service) {
  return {
    [`${labelPrefix}/stack-name`]: metadata.name,
    [`${labelPrefix}/stack-namespace`]: metadata.namespace ?? '',
  };
}

function networking(settings: LoadBalancerSettings, wish: TargetGroupWish) {
  const checked = Number(wish.healthCheck.port);
  const ports = [wish.port, ...(Number.isNaN(checked) ? [] : [checked])];
  const groupID = securityGroupId('backend', settings.clusterName);
  return {
    ingress: [
      {
        from: [{ securityGroup: { groupID } }],
        ports: [...new Set(ports)].map(port => ({ port, protocol: 'TCP' })),
      },
    ],
  };
}

/** Keeps the TargetGroupBindings of a Service: one per target group, named like it. @internal */
export class BindingWriter {
  constructor(
    private readonly client: ClusterClient,
    private readonly cache: ClusterCache,
    private readonly settings: LoadBalancerSettings,
  ) {}

  /** Bindings that a Service has now. */
  of(service: Service): readonly TargetGroupBinding[] {
    const { kind, labelPrefix } = this.settings.marks.binding;
    return this.cache
      .list(kind, service.metadata.namespace)
      .filter(binding => hasLabels(binding, stackLabels(labelPrefix, service)));
  }

  async write(
    service: Service,
    groups: readonly TargetGroupWish[],
    arns: ReadonlyMap<string, string>,
  ): Promise<void> {
    const present = this.of(service);
    for (const wish of groups) {
      await this.writeOne(
        this.build(service, wish, arns.get(wish.name) ?? ''),
        present.find(({ metadata }) => metadata.name === wish.name),
      );
    }
    const names = groups.map(({ name }) => name);
    await this.delete(
      present.filter(({ metadata }) => !names.includes(metadata.name)),
    );
  }

  async delete(bindings: readonly TargetGroupBinding[]): Promise<void> {
    for (const binding of bindings) {
      if (!binding.metadata.deletionTimestamp) {
        await this.client.delete(binding);
      }
    }
  }

  private async writeOne(
    wished: TargetGroupBinding,
    present: TargetGroupBinding | undefined,
  ): Promise<void> {
    if (!present) {
      await this.client.create(wished);
    } else if (!isDeepStrictEqual(present.spec, wished.spec)) {
      await this.client.replace({ ...present, spec: wished.spec });
    }
  }

  private build(
    service: Service,
    wish: TargetGroupWish,
    arn: string,
  ): TargetGroupBinding {
    const { apiVersion, labelPrefix } = this.settings.marks.binding;
    return {
      apiVersion,
      kind: 'TargetGroupBinding',
      metadata: {
        name: wish.name,
        namespace: service.metadata.namespace,
        labels: stackLabels(labelPrefix, service),
      },
      spec: {
        ipAddressType: 'ipv4',
        networking: networking(this.settings, wish),
        serviceRef: { name: service.metadata.name, port: wish.servicePort },
        targetGroupARN: arn,
        targetGroupProtocol: wish.protocol,
        targetType: wish.targetType,
        vpcID: this.settings.vpcId,
      },
    };
  }
}
