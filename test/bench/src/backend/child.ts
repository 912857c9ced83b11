import { askedSchema, orderSchema, type Asked, type Order } from './order';
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

/** V8 drops the code of functions that were not run during some collections. */
const COLLECTIONS = 10;

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return { cpuSeconds: (user + system) / 1e6 };
};

/** Buffers count too: they are outside of V8's heap, and memory all the same. */
const heap = () => {
  for (let count = 0; count < COLLECTIONS; count += 1) global.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return { heapBytes: heapUsed + external };
};

const run = async () => {
  const { url, stop } = await start(
    orderSchema.parse(process.argv[2] && JSON.parse(process.argv[2])),
  );
  const answer = async (asked: Asked) => {
    switch (asked) {
      case 'cpu':
        return process.send?.(cpu());
      case 'heap':
        return process.send?.(heap());
      case 'stop':
        await stop();
        return process.exit(0);
      default:
        return asked satisfies never;
    }
  };
  process.on('message', message => answer(askedSchema.parse(message)));
  process.on('disconnect', () => process.exit(1));
  process.send?.({ url });
};

run().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
