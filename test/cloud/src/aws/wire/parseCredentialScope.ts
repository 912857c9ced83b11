import { AwsError } from './AwsError';

/**
 * Where a signed request wants to go: AWS tells regions and services apart by the signature's scope, not by the path.
 * @public
 */
export interface CredentialScope {
  readonly accessKeyId: string;
  readonly region: string;
  /** Signing name, for example `elasticloadbalancing`. */
  readonly service: string;
}

const SCOPE = /Credential=([^/\s,]+)\/\d{8}\/([^/]+)\/([^/]+)\/aws4_request/;

/**
 * @throws AwsError `MissingAuthenticationToken` for an unsigned request
 * @public
 */
export function parseCredentialScope(
  authorization: string | undefined,
): CredentialScope {
  const [, accessKeyId, region, service] =
    SCOPE.exec(authorization ?? '') ?? [];
  if (!accessKeyId || !region || !service) {
    throw new AwsError(
      'MissingAuthenticationToken',
      'Request is missing Authentication Token',
      403,
    );
  }
  return { accessKeyId, region, service };
}
