import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ForwardedError, ResponseError } from '@backstage/errors';
import type { RecordRequest } from '@tls-edge/backstage-plugin-edge-common/report';

/**
 * Calls the edge backend on behalf of who asked, who thereby becomes the request's initiator.
 * @throws ForwardedError with the pull request's address, which is open whatever happens here
 * @internal
 */
export const postRecord = async (
  services: {
    readonly auth: AuthService;
    readonly discovery: DiscoveryService;
  },
  call: {
    readonly record: RecordRequest;
    readonly credentials: BackstageCredentials;
  },
): Promise<void> => {
  const { auth, discovery } = services;
  const { record, credentials } = call;
  try {
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: 'edge',
    });
    const baseUrl = await discovery.getBaseUrl('edge');
    const response = await fetch(`${baseUrl}/v1/requests`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(record),
    });
    if (!response.ok) {
      const { cause } = await ResponseError.fromResponse(response);
      throw cause;
    }
  } catch (error) {
    throw new ForwardedError(
      `The pull request ${record.pullRequestUrl} is open, but the portal could not take note of it; run the template again to let the portal follow it`,
      error,
    );
  }
};
