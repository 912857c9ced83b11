import { z } from 'zod/v3';

/** A list parameter; the SDK writes an empty one as an empty text. @public */
export const list = <T extends z.ZodTypeAny>(item: T, max = 1000) =>
  z.preprocess(
    value => (value === '' ? [] : value),
    z
      .array(item)
      .max(max, `Up to ${max} items can be named in one call`)
      .optional(),
  );

/** A whole number, which a form carries as text. @public */
export const count = z.coerce.number().int();

/** Forms carry text only. @public */
export const flag = z
  .enum(['true', 'false'])
  .transform(text => text === 'true');

/** Parameters of the calls that answer in pages. @public */
export const paging = {
  Marker: z.string().optional(),
  PageSize: count.min(1).max(400).optional(),
};

/** `Tags` and `Attributes`. @public */
export const keyValues = list(
  z.object({ Key: z.string(), Value: z.string().default('') }),
);

/** Health check parameters with the ranges AWS allows. @public */
export const healthCheck = {
  HealthCheckEnabled: flag.optional(),
  HealthCheckProtocol: z.enum(['TCP', 'HTTP', 'HTTPS']).optional(),
  HealthCheckPort: z.string().optional(),
  HealthCheckPath: z.string().optional(),
  HealthCheckIntervalSeconds: count.min(5).max(300).optional(),
  HealthCheckTimeoutSeconds: count.min(2).max(120).optional(),
  HealthyThresholdCount: count.min(2).max(10).optional(),
  UnhealthyThresholdCount: count.min(2).max(10).optional(),
  Matcher: z.object({ HttpCode: z.string().optional() }).optional(),
};

const forward = z.object({
  Type: z.literal('forward'),
  TargetGroupArn: z.string().optional(),
  ForwardConfig: z
    .object({
      TargetGroups: list(
        z.object({ TargetGroupArn: z.string(), Weight: count.optional() }),
      ),
    })
    .optional(),
});

/** What CreateListener and ModifyListener have in common. @public */
export const listenerSettings = {
  Port: count.min(1).max(65535).optional(),
  Protocol: z.enum(['TCP', 'TLS', 'UDP', 'TCP_UDP']).optional(),
  SslPolicy: z.string().optional(),
  AlpnPolicy: list(
    z.enum([
      'None',
      'HTTP1Only',
      'HTTP2Only',
      'HTTP2Optional',
      'HTTP2Preferred',
    ]),
    1,
  ),
  Certificates: list(z.object({ CertificateArn: z.string() }), 1),
  DefaultActions: list(forward),
};

/** Items of a list of `Key`, `Value` pairs as a record. @public */
export const toRecord = (
  pairs: readonly { readonly Key: string; readonly Value: string }[] = [],
): Record<string, string> =>
  Object.fromEntries(pairs.map(({ Key, Value }) => [Key, Value]));

/** The inverse of `toRecord`. @public */
export const toPairs = (record: Readonly<Record<string, string>>) =>
  Object.entries(record).map(([Key, Value]) => ({ Key, Value }));
