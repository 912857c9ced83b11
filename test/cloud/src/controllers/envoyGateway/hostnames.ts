function overlaps(a: string, b: string): boolean {
  if (a === b) {
    return true;
  }
  const covers = (pattern: string, name: string) =>
    pattern.startsWith('*.') && name.endsWith(pattern.slice(1));
  return covers(a, b) || covers(b, a);
}

/** Whether a route's host names and a listener's have one in common; none means all. @internal */
export function hostnamesIntersect(
  ofRoute: readonly string[] | undefined,
  ofListener: string | undefined,
): boolean {
  return (
    !ofListener ||
    !ofRoute?.length ||
    ofRoute.some(hostname => overlaps(hostname, ofListener))
  );
}
