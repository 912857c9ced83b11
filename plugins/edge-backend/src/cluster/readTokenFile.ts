import { InputError, toError } from '@backstage/errors';

import { readStampedText, type StampedText } from './StampedText';

/** A bearer token, and the file it was in. @internal */
export interface TokenFile {
  readonly token: string;
  readonly file: StampedText;
}

/**
 * Reads a token. Editors and `echo` end a file with a line break, which no header may hold.
 * @throws InputError that begins with `said`, where the file cannot be read or is empty
 * @internal
 */
export const readTokenFile = (path: string, said: string): TokenFile => {
  let file: StampedText;
  try {
    file = readStampedText(path);
  } catch (error) {
    throw new InputError(`${said}, which cannot be read`, toError(error));
  }
  const token = file.text.trim();
  if (!token) throw new InputError(`${said}, which is empty`);
  return { token, file };
};
