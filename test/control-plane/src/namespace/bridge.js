/**
 * Carries connections between a port and a unix socket, for unix sockets are what network
 * namespaces share. Arguments are pairs `from=to`; a number is a port of loopback, `address:port`
 * one of another address. Says so once all of them listen.
 */
const net = require('node:net');

const placeOf = text => {
  const [, host = '127.0.0.1', port] = /^(?:([\d.]+):)?(\d+)$/.exec(text) ?? [];
  return port ? { host, port: Number(port) } : { path: text };
};

const carry = (from, to) =>
  new Promise(resolve => {
    // Who has said everything may still be waiting for the answer.
    const server = net.createServer({ allowHalfOpen: true }, near => {
      const far = net.connect({ ...to, allowHalfOpen: true });
      near.pipe(far).pipe(near);
      near.on('error', () => far.destroy());
      far.on('error', () => near.destroy());
    });
    server.listen(from, resolve);
  });

const pairs = process.argv.slice(2).map(pair => pair.split('=').map(placeOf));

Promise.all(pairs.map(([from, to]) => carry(from, to))).then(() =>
  process.stdout.write('listening\n'),
);
