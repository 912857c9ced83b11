import { z } from 'zod/v3';

import { fields, flag, integer } from '../request';

const isAddress = (value: string): boolean =>
  z.string().ip().safeParse(value).success;

/** `10.0.0.2`, `10.0.0.2:5353`, `fd00::2`, `[fd00::2]:5353`. */
const isServer = (value: string): boolean => {
  const [, v6, v4, port] = /^(?:\[(.+)\]|([^:]+)):(\d{1,5})$/.exec(value) ?? [];
  return (
    isAddress(value) ||
    (isAddress(v6 ?? v4 ?? '') && Number(port) > 0 && Number(port) < 65_536)
  );
};

const server = 'the address of a DNS server, like 10.0.0.2 or 10.0.0.2:5353';

/**
 * Whether the host names of edges are looked up, and by whom.
 * @internal
 */
export const dnsSchema = fields({
  enabled: flag().default(false),
  /** Asked in their order; default: those of the machine. */
  servers: z
    .array(
      z
        .string({ errorMap: () => ({ message: server }) })
        .refine(isServer, server),
    )
    .min(1, 'one server at least, or nothing')
    .optional(),
  /** How long one server may take for one answer, in seconds. */
  timeoutSeconds: integer(1, 30).default(3),
});
