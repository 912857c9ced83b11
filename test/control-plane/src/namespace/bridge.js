/**
 * Carries connections between a port and a unix socket, for unix sockets are what network
 * namespaces share. Arguments are pairs `from=to`; a number is a port of loopback.
 */
const net = require('node:net');

const placeOf = text =>
  /^\d+$/.test(text)
    ? { host: '127.0.0.1', port: Number(text) }
    : { path: text };

for (const pair of process.argv.slice(2)) {
  const [from, to] = pair.split('=');
  const server = net.createServer(near => {
    const far = net.connect(placeOf(to));
    near.pipe(far).pipe(near);
    near.on('error', () => far.destroy());
    far.on('error', () => near.destroy());
  });
  server.listen(placeOf(from));
}
