import { aManagedService, aMeta, PAY_EDGE_ANNOTATIONS } from '../testUtils';
import { appPortsOf, servicePorts, tlsPortsOf } from './servicePorts';

describe('the ports of a Service', () => {
  const service = (annotations: Record<string, string>, protocol = 'TCP') =>
    aManagedService({
      metadata: aMeta({ name: 's', annotations }),
      ports: [
        { name: 'http-80', port: 80, protocol: 'TCP' },
        { name: 'http-443', port: 443, protocol },
      ],
    });
  const key = 'service.beta.kubernetes.io/aws-load-balancer-ssl-ports';

  it.each([
    [PAY_EDGE_ANNOTATIONS, [443], [443]],
    [{}, [], [80, 443]],
    [{ ...PAY_EDGE_ANNOTATIONS, [key]: 'http-80' }, [80], [80]],
    [{ ...PAY_EDGE_ANNOTATIONS, [key]: '8443' }, [], [80, 443]],
    [{ ...PAY_EDGE_ANNOTATIONS, [key]: '80,443' }, [80, 443], [80, 443]],
  ])(
    'with %j end TLS at %j and lead to apps at %j',
    (annotations, tls, apps) => {
      expect(tlsPortsOf(service(annotations))).toEqual(tls);
      expect(appPortsOf(service(annotations))).toEqual(apps);
    },
  );

  it('are those of TCP', () => {
    expect(servicePorts(service({}, 'UDP')).map(({ port }) => port)).toEqual([
      80,
    ]);
    expect(tlsPortsOf(service(PAY_EDGE_ANNOTATIONS, 'UDP'))).toEqual([]);
  });
});
