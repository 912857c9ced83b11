/** The API's time format: RFC 3339 in UTC and whole seconds. @internal */
export function timestamp(date: Date): string {
  return date.toISOString().replace(/\.\d{3}Z$/, 'Z');
}
