import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';

import { control } from '../portal/control';
import { openComponent } from '../portal/edgeCard';
import { portalApi } from '../portal/portalApi';
import { signIn } from '../portal/signIn';

interface Granted {
  readonly kind?: string;
  readonly rules?: readonly {
    readonly apiGroups: readonly string[];
    readonly resources: readonly string[];
    readonly verbs: readonly string[];
  }[];
  readonly Statement?: readonly { readonly Action: readonly string[] }[];
}

/** `list gateways.gateway.networking.k8s.io`, as the embedded cloud counts calls. */
const verbsOf = ({ kind, rules = [] }: Granted) =>
  kind === 'ClusterRole'
    ? rules.flatMap(({ apiGroups, resources, verbs }) =>
        apiGroups.flatMap(group =>
          resources.flatMap(resource =>
            verbs.map(verb =>
              [verb, group ? `${resource}.${group}` : resource].join(' '),
            ),
          ),
        ),
      )
    : [];

/** What the README gives an administrator to copy. */
const readGrants = () => {
  const readme = readFileSync(
    join(
      test.info().project.testDir,
      '../../../../plugins/edge-backend/README.md',
    ),
    'utf8',
  );
  const documents: readonly Granted[] = [
    ...readme.matchAll(/```yaml\n([\s\S]*?)```/g),
  ].flatMap(([, text]) => parseAllDocuments(text).map(one => one.toJS()));
  return {
    verbs: new Set(documents.flatMap(verbsOf)),
    actions: new Set(
      documents.flatMap(({ Statement = [] }) =>
        Statement.flatMap(({ Action }) => Action),
      ),
    ),
  };
};

test('the portal has asked no cluster and no account for more than its README grants', async ({
  page,
}) => {
  const granted = readGrants();
  expect(granted.verbs.size).toBeGreaterThan(20);
  expect(granted.actions.size).toBeGreaterThan(5);

  await signIn(page, 'olga');
  await openComponent(page, 'payments');
  const olga = await portalApi('olga');
  const gateway = await olga.get(
    '/v1/edges/demo-eu/payments/pay-edge/objects/gateway.networking.k8s.io/Gateway/payments/pay-edge',
  );
  expect(gateway.status).toBe(200);

  const { kubernetes, aws } = await control.calls();
  for (const [cluster, calls] of Object.entries<object>(kubernetes)) {
    const asked = Object.keys(calls);
    expect(asked.length, cluster).toBeGreaterThan(10);
    expect(
      asked.filter(call => !granted.verbs.has(call)),
      cluster,
    ).toEqual([]);
  }
  expect(Object.keys(aws)).toContain(
    'elasticloadbalancing:DescribeTargetHealth',
  );
  expect(
    Object.keys(aws).filter(action => !granted.actions.has(action)),
  ).toEqual([]);
});
