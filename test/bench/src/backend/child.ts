import { orderSchema, type Order, type Usage } from './order';
import { startKubernetesPlugin } from './startKubernetesPlugin';
import { startPlugin } from './startPlugin';

const start = (order: Order) => {
  switch (order.backend) {
    case 'edge':
      return startPlugin(order);
    case 'kubernetes':
      return startKubernetesPlugin(order);
    default:
      return order satisfies never;
  }
};

const usage = (): Usage => {
  const { user, system } = process.cpuUsage();
  global.gc?.();
  return {
    cpuSeconds: (user + system) / 1e6,
    heapBytes: process.memoryUsage().heapUsed,
  };
};

const run = async () => {
  const { url, stop } = await start(
    orderSchema.parse(process.argv[2] && JSON.parse(process.argv[2])),
  );
  process.on('message', async message => {
    if (message === 'usage') {
      process.send?.(usage());
      return;
    }
    await stop();
    process.exit(0);
  });
  process.on('disconnect', () => process.exit(1));
  process.send?.({ url });
};

run().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
