/**
 * The text when it is an `http(s)` address, else `undefined`: values from clusters never become
 * links of another kind.
 * @internal
 */
export const webUrl = (text: string | undefined): string | undefined =>
  text && /^https?:\/\//i.test(text) && URL.canParse(text) ? text : undefined;
