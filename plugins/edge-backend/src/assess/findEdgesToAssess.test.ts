import { edgeKey, indexCluster } from '@tls-edge/backstage-plugin-edge-common';
import {
  aClusterSnapshot,
  anEndpointSlice,
  aRoute,
  aService,
  aMeta,
  PAY_EDGE,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';

import { anEdgeId } from '../__fixtures__/aReport';
import { findEdgesToAssess, type Mark } from './findEdgesToAssess';

const index = indexCluster(aClusterSnapshot());
const known = [anEdgeId('asked-for')];
const cluster = 'demo-eu';
const PAY = edgeKey(PAY_EDGE);
const ASKED = edgeKey(known[0]);

const find = (...marks: Mark[]) =>
  findEdgesToAssess(index, marks, known).map(edgeKey);

describe('findEdgesToAssess', () => {
  it('takes every edge for a mark on the cluster, those without a Gateway too', () => {
    expect(find({ cluster })).toEqual([ASKED, PAY]);
  });

  it('takes every edge for a part that was read anew', () => {
    expect(find({ cluster, change: { part: 'services' } })).toEqual([
      ASKED,
      PAY,
    ]);
  });

  it('takes the named edge', () => {
    expect(find({ cluster, edgeKey: ASKED })).toEqual([ASKED]);
    expect(find({ cluster, edgeKey: 'gone' })).toEqual([]);
  });

  it.each<[string, Mark]>([
    [
      'a route that came',
      { cluster, change: { part: 'httproutes', after: aRoute() } },
    ],
    [
      'a route that went',
      { cluster, change: { part: 'httproutes', before: aRoute() } },
    ],
    ['a backend', { cluster, change: { part: 'services', after: aService() } }],
    [
      'the endpoints of a backend',
      {
        cluster,
        change: { part: 'endpointslices', after: anEndpointSlice() },
      },
    ],
  ])('takes the edge that %s reaches, and no other', (_, mark) => {
    expect(find(mark)).toEqual([PAY]);
  });

  it('takes none for an object that belongs to no edge', () => {
    const stranger = aService({ metadata: aMeta({ name: 'stranger' }) });
    expect(
      find({ cluster, change: { part: 'services', after: stranger } }),
    ).toEqual([]);
  });

  it('takes each edge once, however many marks reach it', () => {
    expect(
      find(
        { cluster, edgeKey: PAY },
        { cluster, change: { part: 'httproutes', after: aRoute() } },
        { cluster },
      ),
    ).toEqual([ASKED, PAY]);
  });
});
