import { startControlledCloud } from './control/__testUtils__/startControlledCloud';
import { createControlServer } from './control/createControlServer';
import { readFileSync, existsSync } from 'fs';
const { chromium } = require('playwright-core');
(async () => {
  const world = await startControlledCloud();
  world.createLoadBalancer('payments', 'pay-edge');
  await world.openPull('edge/production/orders-edge', { 'a.txt': 'a' }, 'Request the edge');
  const server = await createControlServer(world.cloud, 0);
  const sp = require('@sparticuz/chromium').default ?? require('@sparticuz/chromium');
  const path = existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : await sp.executablePath();
  for (const scheme of ['light', 'dark']) {
    const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox', '--disable-gpu'] });
    const context = await browser.newContext({ colorScheme: scheme, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(server.url);
    await page.waitForSelector('#faults li');
    await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
    const r = await page.evaluate(() => (window as any).axe.run());
    console.log(scheme, r.violations.map((v: any) => [v.id, v.impact, v.nodes.map((n: any) => n.html.slice(0,100))]));
    await browser.close();
  }
  await server.stop(); await world.stop(); process.exit(0);
})().catch(e => { console.error(e); process.exit(1); });
