/** Whether something thrown is the system's refusal of this name, such as `ESRCH`. @internal */
export const hasCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  error.code === code;
