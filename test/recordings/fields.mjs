// What of a recorded folder goes into a packed file.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Fields by kind, as paths; everything under a path is kept. */
const kept = {
  GatewayClass: [
    'spec.controllerName',
    'spec.parametersRef',
    'status.conditions',
  ],
  Gateway: ['spec', 'status'],
  HTTPRoute: ['spec', 'status'],
  GRPCRoute: ['spec', 'status'],
  ListenerSet: ['spec', 'status'],
  EnvoyProxy: ['spec', 'status'],
  ClientTrafficPolicy: ['spec', 'status'],
  BackendTrafficPolicy: ['spec', 'status'],
  SecurityPolicy: [
    'spec.targetRef',
    'spec.targetRefs',
    'spec.oidc.redirectURL',
    'status',
  ],
  Namespace: [],
  ReferenceGrant: ['spec'],
  Service: [
    'spec.type',
    'spec.loadBalancerClass',
    'spec.allocateLoadBalancerNodePorts',
    'spec.externalTrafficPolicy',
    'spec.ports',
    'spec.selector',
    'status',
  ],
  Deployment: ['spec.replicas', 'status'],
  Pod: [
    'spec.nodeName',
    'spec.readinessGates',
    'status.phase',
    'status.podIP',
    'status.hostIP',
    'status.conditions',
    'status.containerStatuses',
  ],
  EndpointSlice: ['ports', 'endpoints'],
  TargetGroupBinding: [
    'spec.targetGroupARN',
    'spec.targetType',
    'spec.serviceRef',
    'status',
  ],
  Event: [
    'type',
    'reason',
    'message',
    'count',
    'series',
    'eventTime',
    'firstTimestamp',
    'lastTimestamp',
    'involvedObject',
    'reportingComponent',
    'source',
  ],
};

const metaKept = [
  'name',
  'namespace',
  'uid',
  'generation',
  'creationTimestamp',
  'deletionTimestamp',
  'labels',
  'annotations',
  'finalizers',
];

const pick = (object, path) => {
  const [key, ...rest] = path.split('.');
  if (object?.[key] === undefined || object[key] === null) {
    return {};
  }
  return {
    [key]: rest.length ? pick(object[key], rest.join('.')) : object[key],
  };
};

const merge = (into, from) => {
  for (const [key, value] of Object.entries(from)) {
    into[key] =
      into[key] && typeof value === 'object' && !Array.isArray(value)
        ? merge({ ...into[key] }, value)
        : value;
  }
  return into;
};

/** An object with the fields that are read and no others. */
export const trim = object => {
  const metadata = Object.fromEntries(
    metaKept.flatMap(key =>
      object.metadata[key] === undefined ? [] : [[key, object.metadata[key]]],
    ),
  );
  // When a Service was written tells a change that waits from an edit in AWS.
  if (object.kind === 'Service' && object.metadata.managedFields) {
    metadata.managedFields = object.metadata.managedFields.map(
      ({ subresource, time }) => ({ subresource, time }),
    );
  }
  if (metadata.annotations) {
    metadata.annotations = Object.fromEntries(
      Object.entries(metadata.annotations).filter(
        ([key]) =>
          !key.startsWith('elbv2.k8s.aws/') &&
          !key.startsWith('endpoints.kubernetes.io/') &&
          !key.startsWith('deployment.kubernetes.io/'),
      ),
    );
  }
  return kept[object.kind].reduce(
    (all, path) => merge(all, pick(object, path)),
    { apiVersion: object.apiVersion, kind: object.kind, metadata },
  );
};

/** The selector of the watch: pods and Deployments of Envoy only. */
const isSelected = ({ kind, metadata }) =>
  kind in kept &&
  (!['Pod', 'Deployment'].includes(kind) ||
    metadata.labels?.['app.kubernetes.io/managed-by'] === 'envoy-gateway') &&
  !(kind === 'Service' && metadata.name === 'kubernetes');

/** Whether the product reads an object: events of pods and ReplicaSets, for one, are not. */
export const isRead = object =>
  isSelected(object) &&
  (object.kind !== 'Event' ||
    ['Service', 'TargetGroupBinding'].includes(object.involvedObject.kind));

/** The objects that a folder's lists hold, trimmed. */
export const readObjects = folder =>
  readdirSync(folder)
    .filter(file => file.endsWith('.yaml') && file !== 'applied.yaml')
    .sort()
    .flatMap(
      file => parse(readFileSync(join(folder, file), 'utf8'))?.items ?? [],
    )
    .filter(isRead)
    .map(trim);

/** AWS's spelling of a time as ISO 8601. */
export const iso = time => time?.replace(' ', 'T').replace('+00:00', 'Z');
const pairs = list =>
  Object.fromEntries((list ?? []).map(({ Key, Value }) => [Key, Value]));

/** ACM's answers of a folder that `record.mjs` wrote; one that ACM did not know is not there. */
const readCertificates = list =>
  (list ?? []).map(one => ({
    arn: one.CertificateArn,
    domains: [
      ...new Set([one.DomainName, ...(one.SubjectAlternativeNames ?? [])]),
    ].filter(Boolean),
    status: one.Status ?? '',
    type: one.Type ?? '',
    keyAlgorithm: one.KeyAlgorithm,
    notBefore: one.NotBefore,
    notAfter: one.NotAfter,
    renewalEligibility: one.RenewalEligibility,
    renewalStatus: one.RenewalSummary?.RenewalStatus,
    failureReason: one.FailureReason,
    validationRecords: (one.DomainValidationOptions ?? []).flatMap(
      ({ ResourceRecord: record }) =>
        record
          ? [{ name: record.Name, type: record.Type, value: record.Value }]
          : [],
    ),
  }));

/** Certificates that were asked for and are unknown to ACM. */
const missingCertificates = calls =>
  (calls ?? [])
    .filter(({ refusal }) => refusal === 'ResourceNotFoundException')
    .flatMap(({ input }) => input.CertificateArn ?? []);

/** What a zone says of its addresses; absent where AWS chose them. */
const addressesOf = ({ LoadBalancerAddresses = [] }, fields) => {
  const found = LoadBalancerAddresses.flatMap(one =>
    fields.flatMap(field => one[field] ?? []),
  );
  return found.length > 0 ? found : undefined;
};

const peerOf = rule => {
  const cidr = rule.CidrIpv4 ?? rule.CidrIpv6;
  if (cidr) {
    return { kind: 'cidr', cidr };
  }
  return rule.PrefixListId
    ? { kind: 'prefixList', id: rule.PrefixListId }
    : { kind: 'securityGroup', id: rule.ReferencedGroupInfo?.GroupId };
};

const readRules = rules =>
  rules.map(rule => ({
    direction: rule.IsEgress ? 'outbound' : 'inbound',
    protocol: rule.IpProtocol ?? '-1',
    fromPort: rule.FromPort,
    toPort: rule.ToPort,
    peer: peerOf(rule),
  }));

/** EC2's answers of a folder that `edge record` wrote; older ones have none. */
const readEc2 = aws => {
  const groups = aws('security-groups')?.SecurityGroups;
  const rules = aws('security-group-rules')?.SecurityGroupRules ?? [];
  return (
    groups && {
      securityGroups: groups.map(one => ({
        id: one.GroupId,
        name: one.GroupName ?? '',
        tags: pairs(one.Tags),
        rules: readRules(
          rules.filter(({ GroupId }) => GroupId === one.GroupId),
        ),
      })),
      subnets: (aws('subnets')?.Subnets ?? []).map(one => ({
        id: one.SubnetId,
        zone: one.AvailabilityZone ?? '',
        cidrs: [
          ...(one.CidrBlock ? [one.CidrBlock] : []),
          ...(one.Ipv6CidrBlockAssociationSet ?? [])
            .filter(
              ({ Ipv6CidrBlockState }) =>
                Ipv6CidrBlockState?.State === 'associated',
            )
            .map(({ Ipv6CidrBlock }) => Ipv6CidrBlock),
        ],
        freeAddresses: one.AvailableIpAddressCount ?? 0,
        tags: pairs(one.Tags),
      })),
      networkInterfaces: (
        aws('network-interfaces')?.NetworkInterfaces ?? []
      ).map(one => ({
        id: one.NetworkInterfaceId,
        addresses: [
          ...(one.PrivateIpAddresses ?? []).map(
            ({ PrivateIpAddress }) => PrivateIpAddress,
          ),
          ...(one.Ipv6Addresses ?? []).map(({ Ipv6Address }) => Ipv6Address),
        ],
        prefixes: [
          ...(one.Ipv4Prefixes ?? []).map(({ Ipv4Prefix }) => Ipv4Prefix),
          ...(one.Ipv6Prefixes ?? []).map(({ Ipv6Prefix }) => Ipv6Prefix),
        ],
        instanceId: one.Attachment?.InstanceId,
        isPrimary:
          one.Attachment?.DeviceIndex === 0 &&
          (one.Attachment.NetworkCardIndex ?? 0) === 0,
        securityGroupIds: (one.Groups ?? []).map(({ GroupId }) => GroupId),
      })),
    }
  );
};

/**
 * What AWS answered, as an AwsSnapshot. Without `aws/place.json`, which `record.mjs` writes, ELBv2
 * was read and ACM is not configured.
 */
export const readAws = folder => {
  const aws = name => {
    const file = join(folder, 'aws', `describe-${name}.json`);
    return existsSync(file)
      ? JSON.parse(readFileSync(file, 'utf8'))
      : undefined;
  };
  const tags = Object.fromEntries(
    (aws('tags') ?? []).map(({ ResourceArn, Tags }) => [
      ResourceArn,
      pairs(Tags),
    ]),
  );
  const balancers = aws('load-balancers')?.LoadBalancers ?? [];
  const groups = aws('target-groups')?.TargetGroups ?? [];
  const health = aws('target-health') ?? {};
  const groupAttributes = aws('target-group-attributes') ?? {};
  const attributes = aws('load-balancer-attributes') ?? {};
  const file = name => {
    const path = join(folder, 'aws', name);
    return existsSync(path)
      ? JSON.parse(readFileSync(path, 'utf8'))
      : undefined;
  };
  const place = file('place.json') ?? {
    accountId: '123456789012',
    region: 'us-east-1',
    parts: {
      elbv2: { state: 'read' },
      acm: { state: 'notConfigured' },
    },
  };
  return {
    ...place,
    loadBalancers: balancers.map(one => ({
      arn: one.LoadBalancerArn,
      name: one.LoadBalancerName,
      dnsName: one.DNSName,
      scheme: one.Scheme,
      state: one.State.Code,
      ipAddressType: one.IpAddressType,
      zones: one.AvailabilityZones.map(zone => ({
        name: zone.ZoneName,
        subnetId: zone.SubnetId,
        addresses: addressesOf(zone, [
          'IpAddress',
          'PrivateIPv4Address',
          'IPv6Address',
        ]),
        allocationIds: addressesOf(zone, ['AllocationId']),
      })),
      securityGroups: one.SecurityGroups ?? [],
      canonicalHostedZoneId: one.CanonicalHostedZoneId,
      createdAt: iso(one.CreatedTime),
      attributes: pairs(attributes[one.LoadBalancerArn]),
      tags: tags[one.LoadBalancerArn] ?? {},
    })),
    listeners: Object.values(aws('listeners') ?? {})
      .flat()
      .map(one => ({
        arn: one.ListenerArn,
        loadBalancerArn: one.LoadBalancerArn,
        port: one.Port,
        protocol: one.Protocol,
        sslPolicy: one.SslPolicy,
        alpnPolicy: one.AlpnPolicy?.[0],
        certificateArns: [
          ...new Set((one._Certificates ?? []).map(c => c.CertificateArn)),
        ],
        targetGroupArns: (one.DefaultActions ?? []).flatMap(action =>
          action.TargetGroupArn
            ? [action.TargetGroupArn]
            : (action.ForwardConfig?.TargetGroups ?? []).map(
                group => group.TargetGroupArn,
              ),
        ),
      })),
    targetGroups: groups.map(one => ({
      arn: one.TargetGroupArn,
      name: one.TargetGroupName,
      loadBalancerArns: one.LoadBalancerArns ?? [],
      protocol: one.Protocol,
      port: one.Port,
      targetType: one.TargetType,
      healthCheck: {
        protocol: one.HealthCheckProtocol,
        port: one.HealthCheckPort,
        path: one.HealthCheckPath,
        intervalSeconds: one.HealthCheckIntervalSeconds,
        timeoutSeconds: one.HealthCheckTimeoutSeconds,
        successCodes: one.Matcher?.HttpCode,
        healthyThreshold: one.HealthyThresholdCount,
        unhealthyThreshold: one.UnhealthyThresholdCount,
      },
      attributes: pairs(groupAttributes[one.TargetGroupArn]),
      targets: (health[one.TargetGroupArn] ?? []).map(target => ({
        id: target.Target.Id,
        port: target.Target.Port,
        zone: target.Target.AvailabilityZone,
        state: target.TargetHealth.State,
        reason: target.TargetHealth.Reason,
        description: target.TargetHealth.Description,
      })),
    })),
    certificates: readCertificates(aws('certificates')),
    missingCertificates: missingCertificates(file('calls.json')),
    ec2: readEc2(aws),
  };
};
