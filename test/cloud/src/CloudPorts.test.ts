import { createServer } from 'http';
import type { AddressInfo } from 'net';

import { listenOn, readCloudPorts } from './CloudPorts';

describe('readCloudPorts', () => {
  it('gives the ports of the demo', () => {
    expect(readCloudPorts({})).toEqual({
      control: 7100,
      kubernetes: 7101,
      kubernetesUs: 7105,
      aws: 7102,
      git: 7103,
    });
  });

  it('moves the ports the environment names', () => {
    expect(
      readCloudPorts({
        EDGE_PORT_GIT: '8103',
        EDGE_PORT_AWS: '0',
        EDGE_PORT_KUBERNETES_US: '8105',
        EDGE_PORT_CONTROL: '',
      }),
    ).toMatchObject({ control: 7100, kubernetesUs: 8105, aws: 0, git: 8103 });
  });

  it.each(['x', '-1', '70000', '1.5'])(
    'refuses port %s by its variable',
    text => {
      expect(() => readCloudPorts({ EDGE_PORT_KUBERNETES: text })).toThrow(
        `EDGE_PORT_KUBERNETES is '${text}'`,
      );
    },
  );
});

describe('listenOn', () => {
  const listen = (port: number) =>
    new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
      const server = createServer();
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => resolve(server));
    });

  it('names a taken port and the variable that moves it', async () => {
    const server = await listen(0);
    const { port } = server.address() as AddressInfo;
    await expect(listenOn('aws', port, listen)).rejects.toThrow(
      `Port ${port} is taken, aws cannot listen on it. Free it, or choose another with EDGE_PORT_AWS=<port>`,
    );
    await new Promise(resolve => server.close(resolve));
  });

  it('passes other failures on', async () => {
    await expect(
      listenOn('git', 0, () => Promise.reject(new Error('no disk'))),
    ).rejects.toThrow('no disk');
  });
});
