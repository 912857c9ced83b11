import { envoyCommand } from './envoyCommand';

const FOLDER = '/run/envoy-pay-edge';

describe('what the Envoy of a pod is started with', () => {
  const pod = (args: readonly string[], annotations?: object) => ({
    metadata: {
      name: 'envoy-pay-1',
      namespace: 'envoy-gateway-system',
      annotations,
    },
    spec: {
      containers: [
        { name: 'shutdown-manager', args: ['envoy', 'shutdown-manager'] },
        { name: 'envoy', args },
      ],
    },
  });
  const argsOf = (...of: Parameters<typeof pod>) =>
    envoyCommand(pod(...of), { data: {} }, FOLDER).args.slice(0, -1);

  it.each([
    [
      'the pod’s name',
      '--service-node $(ENVOY_POD_NAME)',
      '--service-node envoy-pay-1',
    ],
    [
      'several in one argument',
      '$(ENVOY_POD_NAMESPACE)/$(ENVOY_POD_NAME)',
      'envoy-gateway-system/envoy-pay-1',
    ],
    ['a variable that no kubelet sets', '$(OTHER) $HOME', '$(OTHER) $HOME'],
    [
      'where xDS is',
      'address: envoy-gateway.envoy-gateway-system.svc.cluster.local. # and envoy-gateway.envoy-gateway-system.svc.cluster.local.',
      'address: 127.0.0.1 # and 127.0.0.1',
    ],
    [
      'where the files of its ConfigMap are',
      'path: /sds/xds-certificate.json, /sds/xds-trusted-ca.json',
      `path: ${FOLDER}/xds-certificate.json, ${FOLDER}/xds-trusted-ca.json`,
    ],
    [
      'its certificate, which stays',
      'filename: /certs/tls.crt',
      'filename: /certs/tls.crt',
    ],
  ])('has %s', (_, wanted, fitted) => {
    expect(argsOf([wanted])).toEqual([fitted]);
  });

  it.each([
    [
      'the node is in one',
      { 'topology.kubernetes.io/zone': 'eu-west-1a' },
      'eu-west-1a',
    ],
    ['the node is in none', {}, ''],
    ['nobody has noted one', undefined, ''],
  ])('has its zone where %s', (_, annotations, zone) => {
    expect(argsOf(['$(ENVOY_SERVICE_ZONE)'], annotations)).toEqual([zone]);
  });

  it('is that of the container of the proxy, which shares no memory with another one', () => {
    const { args } = envoyCommand(pod(['-l', 'warn']), { data: {} }, FOLDER);
    expect(args).toEqual(['-l', 'warn', '--disable-hot-restart']);
  });

  it('comes with the files of the ConfigMap as they are', () => {
    const data = { 'xds-certificate.json': '{"path": "/sds/kept"}' };
    expect(envoyCommand(pod([]), { data }, FOLDER).files).toEqual(data);
  });
});
