import { InputError } from '@backstage/errors';

/**
 * A cursor for the rows after the first `offset`.
 * @internal
 */
export const formatCursor = (offset: number): string =>
  Buffer.from(`after ${offset}`).toString('base64url');

/**
 * The number of rows that lie before the cursor.
 * @throws InputError for a text that is no cursor
 * @internal
 */
export const parseCursor = (cursor: string | undefined): number => {
  if (cursor === undefined) return 0;
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const [, offset] = /^after (\d{1,9})$/.exec(text) ?? [];
  if (offset === undefined) {
    throw new InputError(
      `cursor is "${cursor}"; use the "nextCursor" of an answer`,
    );
  }
  return Number(offset);
};
