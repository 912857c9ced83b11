/** True when the address answers with a status below 400. */
export const answers = async (url, init) => {
  const response = await fetch(url, {
    ...init,
    signal: AbortSignal.timeout(5000),
  });
  await response.arrayBuffer();
  return response.ok;
};
