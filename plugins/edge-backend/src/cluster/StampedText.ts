import { readFileSync, statSync } from 'node:fs';

/** A text file as it was at one moment. @internal */
export interface StampedText {
  readonly path: string;
  readonly text: string;
  /** Differs after every rewrite: nanoseconds, bytes and the inode, as a rename gives another. */
  readonly stamp: string;
}

const stampOf = (path: string): string => {
  const { mtimeNs, size, ino } = statSync(path, { bigint: true });
  return [mtimeNs, size, ino].join(' ');
};

/**
 * The stamp is taken first, so that a rewrite during the reading shows as a change afterwards.
 * @throws what the file system says
 * @internal
 */
export const readStampedText = (path: string): StampedText => ({
  path,
  stamp: stampOf(path),
  text: readFileSync(path, 'utf8'),
});

/**
 * Costs one look into the file system; nothing is read.
 * @throws what the file system says, such as for a file that is gone
 * @internal
 */
export const isRewritten = ({
  path,
  stamp,
}: Pick<StampedText, 'path' | 'stamp'>): boolean => stampOf(path) !== stamp;
