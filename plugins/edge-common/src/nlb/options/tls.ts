import { CERTIFICATE_ARN, oneOf, PORT_OR_NAME, SSL_POLICY } from '../grammar';
import type { NlbOptionTable } from '../NlbOption';
import { list, text } from '../valueFormat';

/** What the NLB does with TLS, and how it speaks to Envoy. @internal */
export const tlsOptions = {
  certificates: {
    option: 'certificates',
    annotation: 'sslCert',
    live: 'listener:443.certificateArns',
    change: 'live',
    grammar: CERTIFICATE_ARN,
    format: list,
  },
  tlsPorts: {
    option: 'tlsPorts',
    annotation: 'sslPorts',
    live: 'listener:443.protocol',
    change: 'live',
    grammar: PORT_OR_NAME,
    format: list,
  },
  sslPolicy: {
    option: 'sslPolicy',
    annotation: 'sslPolicy',
    live: 'listener:443.sslPolicy',
    change: 'live',
    grammar: SSL_POLICY,
    format: text,
  },
  alpn: {
    option: 'alpn',
    annotation: 'alpnPolicy',
    live: 'listener:443.alpnPolicy',
    change: 'sticky',
    grammar: oneOf(
      'None',
      'HTTP1Only',
      'HTTP2Only',
      'HTTP2Optional',
      'HTTP2Preferred',
    ),
    format: text,
  },
  backendProtocol: {
    annotation: 'backendProtocol',
    live: 'targetGroup.protocol',
    change: 'replace-target-group',
    grammar: oneOf('tcp', 'ssl'),
    format: text,
  },
  proxyProtocol: {
    annotation: 'proxyProtocol',
    live: "targetGroup.attributes['proxy_protocol_v2.enabled']",
    change: 'live',
    grammar: oneOf('*'),
    format: text,
  },
  proxyProtocolPorts: {
    annotation: 'proxyProtocolPorts',
    live: "targetGroup.attributes['proxy_protocol_v2.enabled']",
    change: 'live',
    grammar: PORT_OR_NAME,
    format: list,
  },
} satisfies Partial<NlbOptionTable>;
