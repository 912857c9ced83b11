/**
 * The code by which Node tells its errors apart, such as `ENOTFOUND`; empty where there is none.
 * @internal
 */
export const readErrorCode = (error: unknown): string =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  typeof error.code === 'string'
    ? error.code
    : '';
