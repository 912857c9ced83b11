import { createSocket } from 'node:dgram';
import { isIPv6 } from 'node:net';

const TYPES = { A: 1, CNAME: 5, AAAA: 28 } as const;
const RCODES = { answered: 0, servfail: 2, nxdomain: 3, refused: 5 } as const;

type RecordType = keyof typeof TYPES;

/** What is said of a name: records, an error, or nothing at all. */
export type DnsAnswer =
  | {
      readonly cname?: string;
      readonly addresses?: readonly string[];
      /** Beside the records: a CNAME whose target does not exist is told with NXDOMAIN. */
      readonly rcode?: keyof typeof RCODES;
    }
  | 'silence';

interface Question {
  readonly id: Buffer;
  readonly name: string;
  readonly type: number;
  /** The question as it came, to be sent back. */
  readonly raw: Buffer;
}

const encodeName = (name: string): Buffer =>
  Buffer.concat([
    ...name
      .split('.')
      .map(label =>
        Buffer.concat([Buffer.from([label.length]), Buffer.from(label)]),
      ),
    Buffer.from([0]),
  ]);

const readQuestion = (message: Buffer): Question => {
  const labels: string[] = [];
  let at = 12;
  for (; message[at] !== 0; at += message[at] + 1) {
    labels.push(message.toString('ascii', at + 1, at + 1 + message[at]));
  }
  const raw = message.subarray(12, at + 5);
  return {
    ...{ id: message.subarray(0, 2), raw },
    name: labels.join('.').toLowerCase(),
    type: message.readUInt16BE(at + 1),
  };
};

const addressBytes = (address: string): Buffer =>
  isIPv6(address)
    ? Buffer.from(
        address
          .replace('::', `:${'0:'.repeat(9 - address.split(':').length)}`)
          .split(':')
          .map(group => (group || '0').padStart(4, '0'))
          .join(''),
        'hex',
      )
    : Buffer.from(address.split('.').map(Number));

const encodeRecord = (name: string, type: RecordType, value: Buffer) => {
  const head = Buffer.alloc(10);
  head.writeUInt16BE(TYPES[type], 0);
  head.writeUInt16BE(1, 2);
  head.writeUInt32BE(60, 4);
  head.writeUInt16BE(value.length, 8);
  return Buffer.concat([encodeName(name), head, value]);
};

/** As recursive servers do: the chain of CNAMEs first, then the records at its end. */
const answerTo = (
  zone: Readonly<Record<string, DnsAnswer>>,
  { id, name, type, raw }: Question,
): Buffer | undefined => {
  const records: Buffer[] = [];
  let rcode: keyof typeof RCODES = 'nxdomain';
  let at: string | undefined = name;
  for (let links = 0; at !== undefined && links < 20; links += 1) {
    const answer: DnsAnswer | undefined = zone[at];
    if (answer === 'silence') return undefined;
    rcode = answer ? answer.rcode ?? 'answered' : 'nxdomain';
    const isV6 = type === TYPES.AAAA;
    const addresses = type === TYPES.CNAME ? [] : answer?.addresses ?? [];
    for (const address of addresses.filter(one => isIPv6(one) === isV6)) {
      records.push(
        encodeRecord(at, isV6 ? 'AAAA' : 'A', addressBytes(address)),
      );
    }
    if (!answer?.cname) break;
    records.push(encodeRecord(at, 'CNAME', encodeName(answer.cname)));
    at = type === TYPES.CNAME ? undefined : answer.cname;
  }
  const head = Buffer.alloc(12);
  id.copy(head);
  head.writeUInt16BE(0x8180 + RCODES[rcode], 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(records.length, 6);
  return Buffer.concat([head, raw, ...records]);
};

/** A DNS server on a free loopback port that knows these names and no other one. */
export const startDnsServer = async (
  zone: Readonly<Record<string, DnsAnswer>> = {},
) => {
  let known = zone;
  const asked: string[] = [];
  const socket = createSocket('udp4');
  socket.on('message', (message, { address, port }) => {
    const question = readQuestion(message);
    asked.push(question.name);
    const answer = answerTo(known, question);
    if (answer) socket.send(answer, port, address);
  });
  await new Promise<void>(resolve => {
    socket.bind(0, '127.0.0.1', resolve);
  });
  return {
    server: `127.0.0.1:${socket.address().port}`,
    /** Names that were asked for, once per question. */
    asked,
    say: (more: Readonly<Record<string, DnsAnswer>>) => {
      known = { ...known, ...more };
    },
    stop: () => new Promise<void>(resolve => socket.close(() => resolve())),
  };
};

export type DnsServer = Awaited<ReturnType<typeof startDnsServer>>;
