import {
  aGateway,
  aManagedService,
  aMeta,
  anEnvoyProxy,
  aPod,
  aTopology,
  CERTIFICATE_ARN,
  LOAD_BALANCER_HOSTNAME,
  targetGroupArn,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';

import { readEdgeWants } from './EdgeWants';

const certificate = (id: string) => CERTIFICATE_ARN.replace(/[^/]+$/, id);
const key = 'service.beta.kubernetes.io/aws-load-balancer-ssl-cert';

describe('readEdgeWants', () => {
  it('reads what Service and bindings name, each once and sorted', () => {
    expect(readEdgeWants(aTopology())).toEqual({
      targetGroupArns: [targetGroupArn(80), targetGroupArn(443)],
      hostnames: [LOAD_BALANCER_HOSTNAME],
      certificateArns: [CERTIFICATE_ARN],
      subnetIds: [],
      nodesOfPods: {},
    });
  });

  it('knows the nodes of pods that have both addresses', () => {
    const pods = [
      aPod({ ip: '10.0.9.17', hostIp: '10.0.1.10' }),
      aPod({ ip: undefined, hostIp: '10.0.1.11' }),
      aPod({ ip: '10.0.9.18', hostIp: undefined }),
    ];

    expect(readEdgeWants(aTopology({ pods })).nodesOfPods).toEqual({
      '10.0.9.17': '10.0.1.10',
    });
  });

  it('reads the certificates that are asked for while there is no Service', () => {
    const { certificateArns, hostnames } = readEdgeWants(
      aTopology({
        service: undefined,
        envoyProxy: anEnvoyProxy({
          serviceAnnotations: {
            [key]: `${certificate('b')}, ${certificate('a')}`,
          },
        }),
        gateway: aGateway({
          infrastructure: {
            labels: {},
            annotations: { [key]: certificate('c') },
          },
        }),
      }),
    );
    expect(certificateArns).toEqual(['a', 'b', 'c'].map(certificate));
    expect(hostnames).toEqual([]);
  });

  it('wants nothing of a cluster that names nothing', () => {
    expect(
      readEdgeWants(
        aTopology({
          service: aManagedService({
            metadata: aMeta({ name: 'x' }),
            hostnames: [],
          }),
          targetGroupBindings: [],
          envoyProxy: undefined,
          gateway: undefined,
        }),
      ),
    ).toEqual({
      targetGroupArns: [],
      ...{ hostnames: [], certificateArns: [], subnetIds: [] },
      nodesOfPods: {},
    });
  });
});
