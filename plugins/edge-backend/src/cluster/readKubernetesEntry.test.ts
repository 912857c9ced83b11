import { ConfigReader } from '@backstage/config';

import { readKubernetesEntry } from './readKubernetesEntry';

const read = (cluster: object, name = 'prod-eu') =>
  readKubernetesEntry({
    config: new ConfigReader({
      kubernetes: {
        clusterLocatorMethods: [
          { type: 'catalog' },
          {
            type: 'config',
            clusters: [
              { name: 'first', url: 'https://first', authProvider: 'aws' },
              { name: 'prod-eu', url: 'https://10.0.0.1:6443', ...cluster },
            ],
          },
        ],
      },
    }),
    name,
    askedBy: 'edge.clusters[0].kubernetes',
    region: 'eu-west-1',
  });

describe('readKubernetesEntry', () => {
  it('takes a service account with its token', () => {
    expect(
      read({
        authProvider: 'serviceAccount',
        serviceAccountToken: 'secret',
        caData: 'Y2E=',
      }),
    ).toEqual({
      type: 'serviceAccount',
      url: 'https://10.0.0.1:6443',
      token: 'secret',
      caData: 'Y2E=',
      caFile: undefined,
      skipTLSVerify: false,
    });
  });

  it('takes a service account with the file of its token', () => {
    expect(
      read({
        authProvider: 'serviceAccount',
        serviceAccountTokenFile: '/var/run/token',
      }),
    ).toMatchObject({
      token: undefined,
      tokenFile: {
        path: '/var/run/token',
        key: 'kubernetes.clusterLocatorMethods[1].clusters[1].serviceAccountTokenFile',
      },
    });
  });

  it('takes an EKS cluster under its own name', () => {
    expect(read({ authProvider: 'aws', skipTLSVerify: true })).toMatchObject({
      type: 'eks',
      clusterId: 'prod-eu',
      region: 'eu-west-1',
      skipTLSVerify: true,
    });
  });

  it('takes the role and the cluster id where the Kubernetes plugin keeps them', () => {
    expect(
      read({
        authProvider: 'aws',
        authMetadata: {
          'kubernetes.io/x-k8s-aws-id': 'eks-prod',
          'kubernetes.io/aws-assume-role': 'arn:aws:iam::1:role/portal',
          'kubernetes.io/aws-external-id': 'x',
        },
      }),
    ).toMatchObject({
      clusterId: 'eks-prod',
      assumeRole: 'arn:aws:iam::1:role/portal',
      externalId: 'x',
    });
  });

  it('takes the auth provider from the metadata as well', () => {
    expect(
      read({
        serviceAccountToken: 'secret',
        authMetadata: { 'kubernetes.io/auth-provider': 'serviceAccount' },
      }),
    ).toMatchObject({ type: 'serviceAccount' });
  });

  it.each(['oidc', 'google', 'localKubectlProxy', 'azure', undefined])(
    'refuses the auth provider %s, naming the key and what works',
    authProvider => {
      expect(() => read({ authProvider })).toThrow(
        /clusterLocatorMethods\[1\]\.clusters\[1\]\.authProvider is ".*edge\.clusters\[0\]\.kubernetes.*"serviceAccount" or "aws"/,
      );
    },
  );

  it('refuses a service account without a token', () => {
    expect(() => read({ authProvider: 'serviceAccount' })).toThrow(
      /clusters\[1\]\.serviceAccountToken is missing.*serviceAccountTokenFile/,
    );
  });

  it('refuses a name that no entry has', () => {
    expect(() => read({}, 'prod-us')).toThrow(
      'edge.clusters[0].kubernetes names "prod-us", but no entry',
    );
  });
});
