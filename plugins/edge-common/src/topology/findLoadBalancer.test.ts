import type { AwsSnapshot, LoadBalancer, Service } from '../snapshot';
import {
  aCertificate,
  aLoadBalancer,
  aLoadBalancerListener,
  aManagedService,
  anAwsSnapshot,
  aTargetGroup,
  aTargetGroupBinding,
  CERTIFICATE_ARN,
  ENVOY_NAME,
  ENVOY_NAMESPACE,
  LOAD_BALANCER_ARN,
  LOAD_BALANCER_HOSTNAME,
  targetGroupArn,
} from '../testUtils';
import { findLoadBalancer } from './findLoadBalancer';

const STACK = `${ENVOY_NAMESPACE}/${ENVOY_NAME}`;
const LBC = { 'service.k8s.aws/stack': STACK };
const EKS = { 'service.eks.amazonaws.com/stack': STACK };
const silent = { hostnames: [] };

const balancer = (arn: string, overrides: Partial<LoadBalancer> = {}) =>
  aLoadBalancer({ arn, dnsName: `${arn}.example`, tags: {}, ...overrides });

const find = (
  service: Service | undefined,
  aws: Partial<AwsSnapshot>,
  targetGroupBindings = [aTargetGroupBinding(80), aTargetGroupBinding(443)],
) =>
  findLoadBalancer(
    { service, targetGroupBindings },
    { ...anAwsSnapshot(), ...aws },
  );

const marked = (controller: 'lbc' | 'eks' | 'in-tree' | 'nobody') =>
  aManagedService({
    ...silent,
    loadBalancerClass: undefined,
    metadata: {
      ...aManagedService().metadata,
      finalizers: {
        lbc: ['service.k8s.aws/resources'],
        eks: ['service.eks.amazonaws.com/resources'],
        'in-tree': ['service.kubernetes.io/load-balancer-cleanup'],
        nobody: [],
      }[controller],
    },
  });

describe('the load balancer of a Service', () => {
  const byName = balancer('name', { dnsName: LOAD_BALANCER_HOSTNAME });
  const byGroup = balancer('group');
  const byTag = balancer('tag', { tags: LBC });
  const groups = [aTargetGroup(443, { loadBalancerArns: ['group'] })];

  it.each([
    [
      'its host name, though tags and groups say otherwise',
      {},
      [byTag, byGroup, byName],
      'name',
    ],
    ['its groups before its tags', silent, [byTag, byGroup], 'group'],
    ['its tags alone', silent, [byTag], 'tag'],
    ['its tags, though it has a host name nobody has', {}, [byTag], 'tag'],
    [
      'the first of two tags by ARN',
      silent,
      [balancer('z', { tags: LBC }), balancer('y', { tags: LBC })],
      'y',
    ],
    [
      'the second host name',
      { hostnames: ['other.example', LOAD_BALANCER_HOSTNAME] },
      [byName],
      'name',
    ],
    ['nothing where nothing fits', silent, [balancer('x')], undefined],
    ['nothing where AWS has none', {}, [], undefined],
  ])('is found by %s', (_, service, loadBalancers, arn) => {
    expect(
      find(aManagedService(service), { loadBalancers, targetGroups: groups })
        .loadBalancer?.arn,
    ).toBe(arn);
  });

  it.each([
    ['lbc', LBC, true],
    ['lbc', EKS, false],
    ['eks', EKS, true],
    ['eks', LBC, false],
    ['in-tree', LBC, false],
    ['nobody', LBC, true],
    ['nobody', EKS, true],
    ['lbc', { 'service.k8s.aws/stack': `other/${ENVOY_NAME}` }, false],
    ['lbc', { 'service.k8s.aws/stack': ENVOY_NAME }, false],
    ['lbc', { Name: STACK }, false],
  ] as const)(
    'of the controller %s with the tags %j is found: %s',
    (owner, tags, isFound) => {
      const loadBalancers = [balancer('tagged', { tags })];
      const found = find(marked(owner), { loadBalancers }, []);

      expect(found.loadBalancer !== undefined).toBe(isFound);
    },
  );

  it('is found by bindings of EKS Auto Mode too', () => {
    const binding = aTargetGroupBinding(443, { group: 'eks.amazonaws.com' });

    expect(
      find(marked('eks'), { loadBalancers: [aLoadBalancer({ tags: {} })] }, [
        binding,
      ]).loadBalancer?.arn,
    ).toBe(LOAD_BALANCER_ARN);
  });

  it('is found without the Service, as long as bindings are left', () => {
    expect(find(undefined, {}).loadBalancer?.arn).toBe(LOAD_BALANCER_ARN);
    expect(find(undefined, {}, []).loadBalancer).toBeUndefined();
  });
});

describe('what hangs on the load balancer', () => {
  it('is sorted, whatever the order AWS answers in', () => {
    const aws = anAwsSnapshot();
    const turned = {
      listeners: [...aws.listeners].reverse(),
      targetGroups: [...aws.targetGroups].reverse(),
      loadBalancers: [balancer('x'), ...aws.loadBalancers],
      certificates: [aCertificate({ arn: 'z' }), ...aws.certificates],
    };

    expect(find(aManagedService(), turned)).toEqual(
      find(aManagedService(), {}),
    );
  });

  it('holds no listener of another load balancer', () => {
    const foreign = aLoadBalancerListener(443, { loadBalancerArn: 'other' });

    expect(find(aManagedService(), { listeners: [foreign] }).listeners).toEqual(
      [],
    );
  });

  it.each([
    ['bindings and listeners', [80, 443], [80, 443], [80, 443]],
    ['bindings only', [443], [], [443]],
    ['listeners only', [], [80], [80]],
    ['neither', [], [], []],
  ])('has the target groups that %s name', (_, bound, listening, ports) => {
    const found = find(
      aManagedService(),
      { listeners: listening.map(port => aLoadBalancerListener(port)) },
      bound.map(port => aTargetGroupBinding(port)),
    );

    expect(found.targetGroups.map(({ arn }) => arn).sort()).toEqual(
      ports.map(targetGroupArn).sort(),
    );
  });

  it('leaves out a target group that is named and gone', () => {
    const gone = find(aManagedService(), { targetGroups: [aTargetGroup(80)] });

    expect(gone.targetGroups.map(({ arn }) => arn)).toEqual([
      targetGroupArn(80),
    ]);
  });
});

describe('the certificates of an edge', () => {
  const OTHER = CERTIFICATE_ARN.replace('ca356d92', '00000000');
  const certificates = [aCertificate(), aCertificate({ arn: OTHER })];
  const asking = (text: string | undefined) =>
    aManagedService({
      metadata: {
        ...aManagedService().metadata,
        annotations:
          text === undefined
            ? {}
            : { 'service.beta.kubernetes.io/aws-load-balancer-ssl-cert': text },
      },
    });
  const noTls = { listeners: [aLoadBalancerListener(80)] };

  it.each([
    ['served and asked', asking(CERTIFICATE_ARN), {}, [CERTIFICATE_ARN]],
    ['served, no longer asked', asking(undefined), {}, [CERTIFICATE_ARN]],
    ['asked, not yet served', asking(OTHER), noTls, [OTHER]],
    [
      'asked beside the served one',
      asking(` ${OTHER} ,,`),
      {},
      [CERTIFICATE_ARN, OTHER],
    ],
    ['neither', asking(undefined), noTls, []],
    ['of a Service that is gone', undefined, noTls, []],
  ])('are those that are %s', (_, service, aws, arns) => {
    const found = find(service, { ...aws, certificates }).certificates;

    expect(found.map(({ arn }) => arn).sort()).toEqual([...arns].sort());
  });

  it('are named missing only where this edge asks for them', () => {
    const missingCertificates = ['elsewhere', OTHER, CERTIFICATE_ARN];
    const found = find(asking(OTHER), { ...noTls, missingCertificates });

    expect(found.missingCertificates).toEqual([OTHER]);
  });

  it('are none where AWS was never read', () => {
    const managed = { service: asking(OTHER), targetGroupBindings: [] };

    expect(findLoadBalancer(managed, undefined)).toEqual({
      listeners: [],
      targetGroups: [],
      certificates: [],
      missingCertificates: [],
    });
  });
});
