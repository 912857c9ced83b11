import { ConfigReader } from '@backstage/config';
import {
  parseEdgeConfig,
  type ClusterConfig,
} from '@tls-edge/backstage-plugin-edge-common';

import { readApiAccess } from './readApiAccess';

const clusterOf = (fields: object): ClusterConfig =>
  parseEdgeConfig({ clusters: [{ name: 'prod-eu', ...fields }] }).clusters[0];

const read = (fields: object) =>
  readApiAccess({
    config: new ConfigReader({}),
    cluster: clusterOf(fields),
    position: 2,
  });

const eks = {
  clusterName: 'eks-prod',
  url: 'https://ABC.gr7.eu-central-1.eks.amazonaws.com',
};

describe('readApiAccess', () => {
  it('passes files and the own cluster on', () => {
    expect(read({ inCluster: true })).toEqual({ type: 'inCluster' });
    expect(read({ kubeconfig: { path: '~/.kube/config' } })).toEqual({
      type: 'kubeconfig',
      path: '~/.kube/config',
    });
  });

  it('takes a server with or without a token', () => {
    const server = { url: 'https://10.0.0.1:6443' };
    expect(read({ server })).toEqual({
      type: 'serviceAccount',
      url: 'https://10.0.0.1:6443',
      token: undefined,
      caData: undefined,
      skipTLSVerify: false,
    });
    expect(
      read({ server: { ...server, serviceAccountToken: 'secret' } }),
    ).toMatchObject({ token: 'secret' });
  });

  it('takes the token of a server from a file', () => {
    const server = {
      url: 'https://10.0.0.1:6443',
      serviceAccountTokenFile: '/var/run/token',
    };
    expect(read({ server })).toMatchObject({
      token: undefined,
      tokenFile: {
        path: '/var/run/token',
        key: 'edge.clusters[2].server.serviceAccountTokenFile',
      },
    });
  });

  it('signs EKS tokens in the region of the endpoint', () => {
    expect(read({ eks })).toMatchObject({
      type: 'eks',
      clusterId: 'eks-prod',
      region: 'eu-central-1',
    });
  });

  it('prefers the region that is configured', () => {
    const aws = { accountId: '123456789012', region: 'eu-west-1' };
    expect(read({ eks, aws })).toMatchObject({ region: 'eu-west-1' });
  });

  it('signs where every region is known when the endpoint tells none', () => {
    expect(
      read({ eks: { ...eks, url: 'https://proxy.internal' } }),
    ).toMatchObject({ region: 'us-east-1' });
  });

  it('names its own key when the Kubernetes plugin has no such entry', () => {
    expect(() => read({ kubernetes: 'none' })).toThrow(
      'edge.clusters[2].kubernetes names "none"',
    );
  });
});
