import type { WatchLine, WatchLines } from '../../api/ApiClient';

/** The next lines of a watch, fewer where it ends; closes it. */
export const takeLines = async (
  { lines, close }: WatchLines,
  count: number,
): Promise<readonly WatchLine[]> => {
  const taken: WatchLine[] = [];
  for await (const line of lines) {
    taken.push(line);
    if (taken.length === count) {
      break;
    }
  }
  close();
  return taken;
};
