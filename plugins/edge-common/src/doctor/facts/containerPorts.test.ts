import {
  aBundle,
  aGateway,
  aListener,
  anEnvoyProxy,
  aTopology,
} from '../../testUtils';
import { containerPorts } from './containerPorts';

const gateway = aGateway({
  listeners: [aListener({ port: 80 }), aListener({ port: 8443 })],
});

it.each([
  ['those of the Service', aTopology(), [10080, 10443]],
  ['shifted where they are privileged', aBundle({ gateway }), [10080, 8443]],
  [
    'not shifted where the EnvoyProxy keeps them',
    aBundle({
      gateway,
      envoyProxy: anEnvoyProxy({ workload: { keepsPorts: true } }),
    }),
    [80, 8443],
  ],
  ['none without a Gateway', aBundle({ gateway: undefined }), []],
])('are %s', (_, topology, ports) => {
  expect(containerPorts(topology)).toEqual(ports);
});
