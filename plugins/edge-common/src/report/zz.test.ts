import { loadStream } from '../__fixtures__/recordings/streams/loadStream';
import { findEdges, findTopology, indexCluster } from '../topology';
import { reportEdge } from './reportEdge';
import { settle, Settled } from './settle';
it('dump', () => {
  const out: string[] = [];
  for (const w of [
    'w01-watch-stream',
    'w03-watch-scale-1-to-3',
    'w02-watch-delete',
  ])
    for (const withAws of [false, true]) {
      const { moments, aws } = loadStream(w);
      let settled: Settled | undefined;
      out.push(`== ${w} aws=${withAws}`);
      for (const { at, change, cluster } of moments) {
        const index = indexCluster(cluster);
        const [id] = findEdges(index);
        if (!id) {
          out.push(`${change}: no edge`);
          continue;
        }
        const topology = findTopology({
          id,
          index,
          aws: withAws ? aws : undefined,
        });
        const r = reportEdge({
          topology,
          requests: [],
          ownership: { entityRefs: [] },
          now: at,
        });
        settled = settle(settled, r, at);
        out.push(
          `${at.toISOString().slice(17)} ${change.slice(0, 70)}: ${
            r.state
          } -> ${settled.report.state} ${r.firstBroken ?? ''} ${r.causes.map(
            c => c.ruleId,
          )} ${r.hops
            .filter(h => !['ready', 'notChecked'].includes(h.state))
            .map(h => `${h.hop}=${h.state}${h.since ? '@' + h.since : ''}`)
            .join(' ')}`,
        );
      }
    }
  require('fs').writeFileSync('/tmp/dumpw.txt', out.join('\n'));
});
