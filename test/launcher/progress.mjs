const seconds = since => Math.round((Date.now() - since) / 1000);

/**
 * Says that something long has begun, that it still goes on (every ten seconds where output is
 * no terminal, each second where it is), and, when the returned function is called, how it ended.
 */
export const step = title => {
  const begun = Date.now();
  const live = process.stdout.isTTY;
  if (live) {
    process.stdout.write(`… ${title}`);
  } else {
    console.log(`… ${title}`);
  }
  const timer = setInterval(
    () =>
      live
        ? process.stdout.write(`\r… ${title} ${seconds(begun)} s`)
        : console.log(`… ${title}: ${seconds(begun)} s`),
    live ? 1000 : 10_000,
  );
  return outcome => {
    clearInterval(timer);
    const sign = outcome === 'failed' ? '✗' : '✓';
    console.log(
      `${live ? '\r' : ''}${sign} ${title} ${outcome ?? ''} (${seconds(
        begun,
      )} s)`,
    );
  };
};
