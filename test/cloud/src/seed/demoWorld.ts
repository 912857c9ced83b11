/** Names the demo portal's configuration knows as well (app-config.yaml). @public */
export const DEMO_WORLD = {
  accountId: '123456789012',
  region: 'eu-west-1',
  cluster: 'demo-eu',
  environment: 'production',
  gatewayClass: 'envoy',
  /** Issued for `*.example.com`; the one the portal gives to every edge of the first cluster. */
  certificateArn:
    'arn:aws:acm:eu-west-1:123456789012:certificate/6f3c1b52-0d6e-4a8c-9a77-3d1f5c2e8b90',
  /** Owner of every repository at the Git double. */
  gitOwner: 'demo',
} as const;
