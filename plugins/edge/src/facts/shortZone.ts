/** A zone without its region, `1a` of `eu-west-1a`: all zones of a load balancer share one. @internal */
export const shortZone = (zone: string): string =>
  /\d+[a-z]$/.exec(zone)?.[0] ?? zone;
