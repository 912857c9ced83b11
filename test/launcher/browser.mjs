import { existsSync } from 'node:fs';

const INSTALLED = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A Chromium that is there already, else the one that a package carries. */
export const findBrowser = async () => {
  const installed = INSTALLED.find(path => path && existsSync(path));
  if (installed) {
    return installed;
  }
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
};
