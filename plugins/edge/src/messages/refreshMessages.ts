/** What became of asking the sources again. @internal */
export const refreshMessages = {
  asked: 'The sources are read again.',
  tooSoon: 'The sources were just read; again in {{wait}}.',
  failed: 'The sources could not be asked to read again.',
} as const;
