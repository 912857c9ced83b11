/** True while a process with this number exists. */
export const isAlive = pid => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    if (error.code === 'ESRCH') {
      return false;
    }
    throw error;
  }
};

/** Waits for a fact, asking every 50 ms; throws what was awaited after the limit. */
export const eventually = async (what, fact, limitSeconds = 20) => {
  const deadline = Date.now() + limitSeconds * 1000;
  for (;;) {
    const value = await fact();
    if (value) {
      return value;
    }
    if (Date.now() > deadline) {
      throw new Error(`${what}: not within ${limitSeconds} s`);
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
};
