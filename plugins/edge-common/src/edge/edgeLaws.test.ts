import fc from 'fast-check';

import { turnKeys } from '../__fixtures__/turnKeys';
import { parseEdgeRequest } from '../request';
import { aContext, ASKED } from '../request/__fixtures__/aContext';
import { buildEdge } from './buildEdge';
import { describeEdge } from './describeEdge';
import {
  appRouteName,
  edgeBranch,
  edgeFolder,
  grantName,
  redirectRouteName,
} from './names';

const context = aContext();
const build = (asked: Record<string, unknown>) =>
  buildEdge(parseEdgeRequest({ ...ASKED, ...asked }, context), context);

/** One change each; every one means another edge. */
const CHANGES: Readonly<Record<string, unknown>> = {
  name: 'shop',
  hostnames: ['a.eu.example.com'],
  sslPolicy: 'ELBSecurityPolicy-2016-08',
  alpn: 'HTTP2Only',
  httpPort: 81,
  httpsPort: 444,
  httpsRedirect: { statusCode: 308 },
  replicas: 4,
  spread: 'node',
  crossZone: false,
  deletionProtection: false,
  deregistrationDelaySeconds: 61,
  tags: { a: 'b' },
  stickiness: 'sourceIp',
  clientIp: 'preserve',
  keepalive: { idle: '61s' },
  retries: { count: 2 },
  hsts: { enabled: true },
  forwardedProto: 'off',
  explicitDefaults: false,
  zonalShift: true,
  carrier: 'infrastructure',
  healthCheck: { interval: 20 },
  routes: [{ path: '/x', service: 'orders:8080' }],
};
const anyChanges = fc
  .uniqueArray(
    fc.constantFrom(
      ...Object.keys(CHANGES).filter(
        key => !['carrier', 'replicas', 'spread'].includes(key),
      ),
    ),
  )
  .map(fields =>
    Object.fromEntries(fields.map(field => [field, CHANGES[field]])),
  );

describe('the hash of an edge', () => {
  it.each(Object.keys(CHANGES))('is another one when %s changes', field => {
    expect(build({ [field]: CHANGES[field] }).requestHash).not.toBe(
      build({}).requestHash,
    );
  });

  it('is the same whatever the order of keys, at any depth', () => {
    fc.assert(
      fc.property(anyChanges, asked => {
        expect(build(Object(turnKeys(asked)))).toEqual(build(asked));
      }),
    );
  });

  it('differs between any two different requests', () => {
    fc.assert(
      fc.property(anyChanges, anyChanges, (one, other) => {
        const isSame =
          JSON.stringify(Object.keys(one).sort()) ===
          JSON.stringify(Object.keys(other).sort());

        expect(build(one).requestHash === build(other).requestHash).toBe(
          isSame,
        );
      }),
    );
  });

  it('does not see defaults: a default that is asked is another request', () => {
    expect(build({ replicas: 3 }).requestHash).not.toBe(build({}).requestHash);
    expect({ ...build({ replicas: 3 }), file: 0, requestHash: 0 }).toEqual({
      ...build({}),
      file: 0,
      requestHash: 0,
    });
  });

  it.each([{ tags: {} }, { routes: [] }, { alpn: null }, { hsts: undefined }])(
    'does not see the empty field of %j',
    asked => {
      expect(build(asked).requestHash).toBe(build({}).requestHash);
    },
  );
});

describe('any edge', () => {
  it('is plain data that survives JSON', () => {
    fc.assert(
      fc.property(anyChanges, asked => {
        const edge = build(asked);

        expect(JSON.parse(JSON.stringify(edge))).toEqual(edge);
      }),
    );
  });

  it('is told in sentences of one line', () => {
    fc.assert(
      fc.property(anyChanges, asked => {
        const { title, gets, undo } = describeEdge(build(asked));

        for (const sentence of [...gets, ...undo]) {
          expect(sentence).toMatch(/^[A-Z0-9/][^\n]*\.$/);
        }
        expect(title).toMatch(/^Edge [a-z-]+ for orders in production$/);
        expect(new Set(gets).size).toBe(gets.length);
      }),
    );
  });

  it('loses no option: each change of the request changes the edge itself', () => {
    const { file: _, requestHash: __, ...plain } = build({});

    for (const field of Object.keys(CHANGES)) {
      const { file, requestHash, ...changed } = build({
        [field]: CHANGES[field],
      });

      expect([field, changed]).not.toEqual([field, plain]);
      expect(file[field]).toBeDefined();
      expect(requestHash).toHaveLength(16);
    }
  });
});

describe('names', () => {
  const anyName = fc.stringMatching(/^[a-z][a-z0-9-]{0,38}[a-z0-9]$/);
  const label = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;

  it('that follow from a name of 40 letters are labels of DNS', () => {
    fc.assert(
      fc.property(anyName, fc.nat({ max: 7 }), (name, index) => {
        expect(redirectRouteName(name)).toMatch(label);
        expect(appRouteName(name, index)).toMatch(label);
      }),
    );
  });

  it('tell edges apart by environment and name, grants by namespace', () => {
    const one = { environment: 'a', namespace: 'n', name: 'b' };

    expect(edgeFolder(one)).not.toBe(edgeFolder({ ...one, environment: 'c' }));
    expect(edgeBranch(one)).not.toBe(edgeBranch({ ...one, name: 'c' }));
    expect(grantName(one)).not.toBe(grantName({ ...one, namespace: 'm' }));
  });
});
