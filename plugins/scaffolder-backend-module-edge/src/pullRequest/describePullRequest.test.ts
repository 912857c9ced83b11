import type { Finding } from '@tls-edge/backstage-plugin-edge-common/report';

import { prepareRequest } from '../plan/prepareRequest';
import type { CatalogFile } from '../repository/findCatalogFile';
import { demoConfig, demoServices, OLGA } from '../__fixtures__/demoWorld';
import { describePullRequest } from './describePullRequest';

const describeRequest = async (
  change: {
    options?: Record<string, unknown>;
    findings?: readonly Finding[];
    catalogFile?: CatalogFile;
    followUrl?: string;
  } = {},
) => {
  const { options, ...facts } = change;
  const { plan, ...prepared } = await prepareRequest(
    demoServices({
      config: demoConfig({ policy: { allowed: { scheme: ['*'] } } }),
    }),
    {
      entity: 'component:default/orders',
      environment: 'production',
      request: { hostnames: ['orders.eu.example.com'] },
      options,
    },
    { credentials: OLGA, now: new Date('2026-03-04T05:06:07Z') },
  );
  return describePullRequest({ ...plan, ...prepared, ...facts });
};

const finding: Finding = {
  ruleId: 'M13',
  title: 'A title',
  severity: 'warning',
  impact: 'risk',
  hop: 'listener',
  object: { group: '', kind: 'Gateway', name: 'orders-edge' },
  message:
    'The host <b>evil</b> of @olga is not covered, see https://x.example.',
  remedy: 'Ask for [another](https://y.example) one.',
  docs: 'https://docs.example/rules#M13',
};

describe('describePullRequest', () => {
  it('tells a reviewer all there is to know', async () => {
    const { title, branch, body } = await describeRequest({
      findings: [],
      followUrl: 'http://localhost:7007/catalog/default/component/orders/edge',
    });
    expect(title).toBe('Edge orders-edge for orders in production');
    expect(branch).toBe('edge/production/orders-edge');
    expect(body).toMatchInlineSnapshot(`
      "## What it gives

      - An internal load balancer, without a public address, can be reached from 10.0.0.0/8, 172.16.0.0/12 and 192.168.0.0/16.
      - It answers for orders.eu.example.com.
      - Clients need TLS 1.2 or newer (policy ELBSecurityPolicy-TLS13-1-2-2021-06); the load balancer shows the certificate arn:aws:acm:eu-west-1:123456789012:certificate/0f3c5d5e-1111-4222-8333-444455556666.
      - Plain HTTP on port 80 is redirected to https with 301.
      - Requests go by path: / to orders:8080. The service gets plain HTTP and is told by X-Forwarded-Proto that the client used https.

      ## What is written

      - \`edge/production/orders-edge/gateway.yaml\`: Gateway \`orders/orders-edge\`
      - \`edge/production/orders-edge/envoyproxy.yaml\`: EnvoyProxy \`orders/orders-edge\`
      - \`edge/production/orders-edge/route-redirect.yaml\`: HTTPRoute \`orders/orders-edge-ssl-redirect\`
      - \`edge/production/orders-edge/route-app.yaml\`: HTTPRoute \`orders/orders-edge-app\`
      - \`edge/production/orders-edge/kustomization.yaml\`: the list of these manifests
      - \`edge/production/orders-edge/edge.yaml\`: the request itself, for later changes
      - \`catalog-info.yaml\` gets the annotation \`tls-edge.dev/edge: demo-eu/orders/orders-edge\`.

      ## What the checks say

      - Nothing to mend in these manifests.

      ## Taking it back

      - Before the edge is applied, closing the pull request leaves no trace.
      - Afterwards, removing these files removes Gateway, routes, Envoy and load balancer; a new load balancer gets another DNS name, so records that point at the old one must be mended.
      - Deletion protection is on: set deletionProtection to false and let that be applied first, else the load balancer stays and is billed while traffic is already gone.
      - Attributes of a running load balancer keep their last value when their key is taken away; changing scheme replaces the load balancer.

      Asked for by \`user:default/olga\` for \`component:default/orders\`. Follow it [in the portal](<http://localhost:7007/catalog/default/component/orders/edge>).
      "
    `);
  });

  it('shows findings with their remedies, and what they quote as plain text', async () => {
    const { body } = await describeRequest({ findings: [finding] });
    expect(body).toContain(
      '- **M13** (warning): The host \\<b\\>evil\\</b\\> of @\u200bolga is not covered, see https:\\/\\/x.example. Ask for \\[another\\](https:\\/\\/y.example) one.',
    );
    expect(body).not.toContain('Nothing to mend');
  });

  it('says where the annotation must be added by hand, and why', async () => {
    const reason =
      'the entity is described in another repository, https://h/x_y';
    const { body } = await describeRequest({
      catalogFile: { kind: 'elsewhere', reason },
    });
    expect(body).toContain(
      '- The annotation `tls-edge.dev/edge: demo-eu/orders/orders-edge` is not part of this pull request: the entity is described in another repository, https:\\/\\/h/x\\_y. Add it there',
    );
  });

  it('warns that a protected load balancer takes two steps to remove', async () => {
    const on = await describeRequest({ options: { deletionProtection: true } });
    expect(on.body).toContain('Deletion protection is on');
    const off = await describeRequest({
      options: { deletionProtection: false },
    });
    expect(off.body).not.toContain('Deletion protection');
  });

  it('says so when the load balancer stands on the internet', async () => {
    const { body } = await describeRequest({
      options: { scheme: 'internet-facing', allowedCidrs: ['203.0.113.0/24'] },
    });
    expect(body).toContain(
      'A load balancer on the internet can be reached from 203.0.113.0/24.',
    );
  });

  it('has no link when the portal does not know its address', async () => {
    expect((await describeRequest()).body).not.toContain('](');
  });
});
