import {
  anEndpoint,
  anEnvoyEndpointSlice,
  aTarget,
  aTargetGroup,
  aTopology,
} from '../testUtils';
import { compareTargetSet } from './targetSet';

const compare = (
  targets: ReturnType<typeof aTarget>[],
  endpoints = anEnvoyEndpointSlice().endpoints,
) =>
  compareTargetSet(
    aTopology({ envoyEndpoints: [anEnvoyEndpointSlice({ endpoints })] }),
    aTargetGroup(443, { targets }),
  );

describe('compareTargetSet', () => {
  it('finds no difference on a healthy edge', () => {
    expect(compareTargetSet(aTopology(), aTargetGroup())).toEqual({
      missing: [],
      stale: [],
      registered: ['10.0.1.10', '10.0.2.10'],
    });
  });

  it('finds a ready pod that is not registered', () => {
    expect(compare([aTarget()])).toMatchObject({
      missing: ['10.0.2.10'],
      stale: [],
    });
  });

  it('finds an address at which no Envoy is', () => {
    expect(
      compare(
        [aTarget(), aTarget({ id: '10.0.9.9' })],
        [anEndpoint({ addresses: ['10.0.1.10'] })],
      ),
    ).toMatchObject({ missing: [], stale: ['10.0.9.9'] });
  });

  it('expects nothing of pods that are not ready or on their way out', () => {
    expect(
      compare(
        [aTarget()],
        [
          anEndpoint({ addresses: ['10.0.1.10'], ready: false }),
          anEndpoint({ addresses: ['10.0.1.11'], ready: false }),
          anEndpoint({ addresses: ['10.0.1.12'], terminating: true }),
        ],
      ),
    ).toMatchObject({ missing: [], stale: [] });
  });

  it('leaves targets that drain alone', () => {
    expect(
      compare(
        [aTarget(), aTarget({ id: '10.0.9.9', state: 'draining' })],
        [anEndpoint({ addresses: ['10.0.1.10'] })],
      ),
    ).toMatchObject({ stale: [], registered: ['10.0.1.10'] });
  });
});
