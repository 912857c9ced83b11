import type { Seen } from '../../doctor/DoctorRule';
import type { EdgeTopology } from '../../topology';
import { aBundle } from './aBundle';
import { aTopology } from './aTopology';
import { NOW } from './payEdge';

/** The live edge as a doctor's rule looks at it. @public */
export const aSeen = (
  topology: Partial<EdgeTopology> = {},
  overrides: Partial<Seen> = {},
): Seen => ({
  topology: aTopology(topology),
  live: true,
  now: NOW,
  ...overrides,
});

/** The manifests alone as a doctor's rule looks at them. @public */
export const aSeenBundle = (topology: Partial<EdgeTopology> = {}): Seen => ({
  topology: aBundle(topology),
  live: false,
  now: NOW,
});
