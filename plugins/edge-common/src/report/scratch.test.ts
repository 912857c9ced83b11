import { readObject, emptyCluster, KUBERNETES_KINDS } from '../snapshot';
import { findEdges, findTopology, indexCluster } from '../topology';
import { reportEdge } from './reportEdge';
import { settle } from './settle';

const fs = require('fs');
const yaml = require('yaml');

it.each(['w01-watch-stream', 'w02-watch-delete', 'w03-watch-scale-1-to-3'])('%s', w => {
  const dir = `/work/shared/design/observed/${w}`;
  const out: string[] = [];
  const objects: any = { ...emptyCluster('lab').objects };
  for (const k of Object.keys(objects)) objects[k] = [];
  const load = (f: string) => fs.existsSync(`${dir}/${f}`) ? (yaml.parse(fs.readFileSync(`${dir}/${f}`, 'utf8'))?.items ?? []) : [];
  const add = (raw: any, type = 'ADDED') => {
    const row = KUBERNETES_KINDS.find(k => k.kind === raw.kind);
    if (!row) return;
    const o: any = readObject(row.part, raw);
    if (!o) return;
    if (['pods', 'deployments'].includes(row.part) && o.metadata.labels['app.kubernetes.io/managed-by'] !== 'envoy-gateway') return;
    objects[row.part] = objects[row.part].filter((x: any) => !(x.metadata.name === o.metadata.name && x.metadata.namespace === o.metadata.namespace));
    if (type !== 'DELETED') objects[row.part] = [...objects[row.part], o];
  };
  load('gatewayclasses.yaml').forEach((o: any) => add(o));
  load('payments.services.yaml').forEach((o: any) => add(o));
  load('payments.endpointslices.yaml').forEach((o: any) => add(o));
  const src = w.startsWith('w01') ? undefined : '/work/shared/design/observed/w01-watch-stream';
  if (src) {
    for (const f of fs.readdirSync(src).filter((f: string) => f.endsWith('.yaml') && f !== 'applied.yaml')) {
      (yaml.parse(fs.readFileSync(`${src}/${f}`, 'utf8'))?.items ?? []).forEach((o: any) => add(o));
    }
  }
  const ev: any[] = [];
  for (const f of fs.readdirSync(dir).filter((f: string) => f.endsWith('.jsonl') && !f.startsWith('aws'))) {
    fs.readFileSync(`${dir}/${f}`, 'utf8').split('\n').filter(Boolean).forEach((l: string) => ev.push(JSON.parse(l)));
  }
  ev.sort((a, b) => a.t - b.t);
  let s: any;
  for (const e of ev) {
    add(e.object, e.type);
    const index = indexCluster({ cluster: 'lab', parts: emptyCluster('lab').parts, objects: { ...objects } });
    const ids = findEdges(index);
    const id = { cluster: 'lab', namespace: 'payments', gateway: 'payments-edge' };
    const now = new Date(e.t * 1000);
    const m = reportEdge({ topology: findTopology({ id, index }), requests: [], ownership: { entityRefs: [] }, now });
    s = settle(s, m, now);
    out.push(`${(e.t - ev[0].t).toFixed(3)} ${e.type} ${e.object.kind} ${e.object.metadata.name.slice(-20)} edges=${ids.length} -> ${m.state}/${s.report.state}${s.doubt ? '?' : ''} ${m.firstBroken ?? ''} | ${m.hops.filter(h => !['ready', 'notChecked'].includes(h.state)).map(h => `${h.hop}:${h.state}`).join(' ')} | ${m.state === 'ready' ? '' : m.summary.slice(0, 140)}`);
  }
  fs.writeFileSync(`/tmp/scratch/${w}.txt`, out.join('\n'));
});
