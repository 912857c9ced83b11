import { AwsError } from '../wire/AwsError';

const LARGEST_PAGE = 400;

const writeMarker = (position: number) =>
  Buffer.from(`from:${position}`).toString('base64');

function readMarker(marker: string): number {
  const [, position] =
    /^from:(\d+)$/.exec(Buffer.from(marker, 'base64').toString()) ?? [];
  if (position === undefined) {
    throw new AwsError('ValidationError', `Marker '${marker}' is not valid`);
  }
  return Number(position);
}

/**
 * One page of a list; the marker of the next one names the position it starts at.
 * @throws AwsError ValidationError for a marker this server did not give
 * @public
 */
export function paginate<T>(
  items: readonly T[],
  request: { readonly Marker?: string; readonly PageSize?: number },
): { readonly page: readonly T[]; readonly NextMarker?: string } {
  const start = request.Marker ? readMarker(request.Marker) : 0;
  const end = start + (request.PageSize ?? LARGEST_PAGE);
  return {
    page: items.slice(start, end),
    NextMarker: end < items.length ? writeMarker(end) : undefined,
  };
}
