// How the backend is given access is no part of its interface.
// eslint-disable-next-line @backstage/no-relative-monorepo-imports
import { createKubeConfig } from '../../../../../plugins/edge-backend/src/cluster/createKubeConfig';
import { createPortalToken } from '../../portal/portalAccount';
import { createClusterOfToken, ofSuites } from './ofSuites';
import { watchThrough } from './watchThrough';
import type { PortalWatch } from './watchThrough';

/** The API as the portal may use it. */
export const clusterAsPortal = async () =>
  createClusterOfToken(await createPortalToken(ofSuites().cluster));

/** The backend's own watcher of the control plane, as that service account. */
export const watchAsPortal = async (): Promise<PortalWatch> => {
  const { cluster, address } = ofSuites();
  const { url, ca = '' } = address;
  const kubeConfig = createKubeConfig({
    access: {
      type: 'serviceAccount',
      url,
      token: await createPortalToken(cluster),
      caData: Buffer.from(ca).toString('base64'),
      skipTLSVerify: false,
    },
    key: 'edge.clusters[0]',
    credentials: async () => {
      throw new Error('A service account needs no AWS credentials');
    },
  });
  return watchThrough(kubeConfig);
};
