import {
  aGateway,
  aListener,
  aManagedService,
  aMeta,
  aTopology,
} from '../testUtils';
import { appListeners } from './listenerVerdicts';

describe('the listeners of the apps', () => {
  it.each([
    ['as the Service ends TLS', {}, ['https']],
    [
      'as the wish ends TLS, before there is a Service',
      { service: undefined },
      ['https'],
    ],
    [
      'all of them where TLS ends nowhere',
      { service: aManagedService({ metadata: aMeta({ name: 's' }) }) },
      ['http', 'https'],
    ],
    ['none without a Gateway', { gateway: undefined }, []],
    [
      'two that share the port',
      {
        gateway: aGateway({
          listeners: [aListener({ name: 'a' }), aListener({ name: 'b' })],
        }),
      },
      ['a', 'b'],
    ],
  ])('are %s', (_, topology, names) => {
    expect(appListeners(aTopology(topology)).map(({ name }) => name)).toEqual(
      names,
    );
  });
});
