import { HOPS, type Hop } from '@tls-edge/backstage-plugin-edge-common';
import type { HopReport } from '@tls-edge/backstage-plugin-edge-common/report';

const BADGES: Partial<Record<Hop, string>> = {
  certificate: '61d',
  targets: '6/6',
  routes: '2/2',
  backends: '3/3',
};

/** A hop that is fine, or as said. */
export const hop = (
  name: Hop,
  { state = 'ready', ...rest }: Partial<HopReport> = {},
): HopReport => ({
  hop: name,
  state,
  summary: `${name} is ${state}.`,
  badge: state === 'ready' ? BADGES[name] : undefined,
  evidence: [],
  ...rest,
});

/** All hops of an edge: DNS and probe unchecked, the others fine unless said otherwise. */
export const hops = (
  changes: Partial<Record<Hop, Partial<HopReport>>> = {},
): HopReport[] =>
  HOPS.map(name =>
    hop(name, {
      state: name === 'dns' || name === 'probe' ? 'notChecked' : 'ready',
      ...changes[name],
    }),
  );
