import { ElasticLoadBalancingV2ServiceException } from '@aws-sdk/client-elastic-load-balancing-v2';

/** Whether AWS refused with this code; the SDK puts `Exception` behind some. @internal */
export function isAwsError(error: unknown, code: string): boolean {
  return (
    error instanceof ElasticLoadBalancingV2ServiceException &&
    error.name.replace(/Exception$/, '') === code
  );
}

/** A call that AWS refused, in the words of the controller's own SDK. @internal */
export class DeployError extends Error {
  constructor(operation: string, cause: unknown) {
    super(describe(operation, cause));
    this.name = 'DeployError';
  }
}

function describe(operation: string, cause: unknown): string {
  const start = `operation error Elastic Load Balancing v2: ${operation}`;
  if (!(cause instanceof ElasticLoadBalancingV2ServiceException)) {
    return `${start}, ${cause instanceof Error ? cause.message : cause}`;
  }
  const { httpStatusCode, requestId } = cause.$metadata;
  const code = cause.name.replace(/Exception$/, '');
  return `${start}, https response error StatusCode: ${httpStatusCode}, RequestID: ${requestId}, ${code}: ${cause.message}`;
}

/** Runs one call and gives its refusal the name of the operation. @internal */
export async function called<T>(
  operation: string,
  call: Promise<T>,
): Promise<T> {
  try {
    return await call;
  } catch (cause) {
    throw new DeployError(operation, cause);
  }
}

/** The call's answer, or undefined where AWS says that what it asks for is not there. @internal */
export async function unlessMissing<T>(
  code: string,
  call: Promise<T>,
): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (isAwsError(error, code)) {
      return undefined;
    }
    throw error;
  }
}
