import type { Symptom } from './Symptom';

/**
 * Everything the search knows: phrases, other words for them, and their rules in the order to
 * look. Curl's words are those of libcurl's error list.
 * @public
 */
export const SYMPTOMS: readonly Symptom[] = [
  {
    id: 'too-many-redirects',
    phrase: 'too many redirects',
    also: [
      'redirect loop',
      'endless redirect',
      'redirected you too many times',
      'maximum redirects followed',
    ],
    rules: ['M20', 'M25', 'M26', 'M21', 'A06'],
  },
  {
    id: 'links-are-http',
    phrase: 'links and cookies are http',
    also: [
      'mixed content',
      'cookie is not secure',
      'login goes to http',
      'OIDC sends me to http',
      'redirect uri mismatch',
      'wrong scheme',
      'X-Forwarded-Proto is http',
    ],
    rules: ['M25', 'M27'],
  },
  {
    id: 'connection-reset',
    phrase: 'connection reset',
    also: [
      'reset by peer',
      'ECONNRESET',
      'empty reply from server',
      'connection closed unexpectedly',
      'bad request',
    ],
    rules: ['M28', 'M29', 'M15', 'A26', 'M57'],
  },
  {
    id: 'connection-times-out',
    phrase: 'connection times out',
    also: [
      'timeout',
      'connection timed out',
      'ETIMEDOUT',
      'took too long to respond',
      'not reachable from outside',
    ],
    rules: ['A18', 'A13', 'A17', 'A30', 'A04'],
  },
  {
    id: 'handshake-failure',
    phrase: 'TLS handshake failure',
    also: [
      'ERR_SSL_PROTOCOL_ERROR',
      'ssl protocol error',
      'wrong version number',
      'no cipher overlap',
      'SSL_ERROR_SYSCALL',
      'TLS connect error',
    ],
    rules: ['A05', 'M12', 'A25', 'M19', 'A08', 'A10'],
  },
  {
    id: 'wrong-certificate',
    phrase: 'wrong certificate',
    also: [
      'ERR_CERT_COMMON_NAME_INVALID',
      'certificate does not match',
      'certificate is not valid for this name',
      'certificate of another host',
      'not secure warning',
      'no alternative certificate subject name',
    ],
    rules: ['A10', 'D11', 'M13', 'A07', 'M58'],
  },
  {
    id: 'certificate-expired',
    phrase: 'certificate expired',
    also: ['ERR_CERT_DATE_INVALID', 'certificate has run out'],
    rules: ['A09', 'A08', 'A07'],
  },
  {
    id: 'name-not-resolved',
    phrase: 'name does not resolve',
    also: [
      'could not resolve host',
      'DNS_PROBE_FINISHED_NXDOMAIN',
      'ERR_NAME_NOT_RESOLVED',
      'ENOTFOUND',
    ],
    rules: ['A30', 'A34', 'K03', 'K04'],
  },
  {
    id: 'not-found',
    phrase: '404',
    also: ['not found', 'no route', 'page is missing'],
    rules: ['K15', 'K16', 'K17', 'K42', 'M59', 'M66'],
  },
  {
    id: 'internal-error',
    phrase: '500',
    also: ['internal server error', 'direct response 500'],
    rules: ['K18', 'K41'],
  },
  {
    id: 'unavailable',
    phrase: '503',
    also: [
      'service unavailable',
      'no healthy upstream',
      'upstream connect error',
    ],
    rules: ['K19', 'K18'],
  },
  {
    id: 'grpc-alpn',
    phrase: 'gRPC: missing selected ALPN',
    also: [
      'missing selected ALPN property',
      'gRPC fails',
      'http2 is not negotiated',
      'cannot check peer',
    ],
    rules: ['M49', 'M50'],
  },
  {
    id: 'no-load-balancer',
    phrase: 'no load balancer appears',
    also: [
      'load balancer is not created',
      'no NLB',
      'NLB is not created',
      'Gateway is not programmed',
      'address is pending',
      'AddressNotAssigned',
      'Gateway has no address',
    ],
    rules: [
      'M01',
      'M05',
      'K07',
      'K08',
      'K09',
      'K10',
      'K11',
      'K38',
      'K45',
      'K46',
      'K47',
      'M06',
    ],
  },
  {
    id: 'load-balancer-stays',
    phrase: 'load balancer stays after delete',
    also: [
      'load balancer is not deleted',
      'load balancer remains',
      'Service stuck in Terminating',
      'deletion hangs',
      'deletion protection',
    ],
    rules: ['D08', 'K27', 'K32', 'K39'],
  },
  {
    id: 'drops-after-minutes',
    phrase: 'drops after 6 minutes',
    also: [
      'idle timeout',
      'stream closes after 350 seconds',
      'websocket disconnects',
      'websocket closes',
      'long connections drop',
    ],
    rules: ['M52'],
  },
  {
    id: 'errors-on-deploy',
    phrase: 'errors on every deploy of Envoy',
    also: [
      'errors during rollout',
      'resets during a rollout',
      'outage on restart of Envoy',
    ],
    rules: ['M57', 'K24', 'M56', 'M03'],
  },
  {
    id: 'client-ip',
    phrase: "client IP is the load balancer's",
    also: [
      'wrong client IP',
      'source IP is lost',
      'X-Forwarded-For is wrong',
      'real client address',
    ],
    rules: ['M33', 'M28', 'M29', 'M31'],
  },
];
