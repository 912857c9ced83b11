import { RULES } from '../rules';
import { findSymptom } from './findSymptom';
import { SYMPTOMS } from './symptoms';
import { UNREAD_CHECKS } from './unreadChecks';

describe('SYMPTOMS', () => {
  it('have ids of their own', () => {
    const ids = SYMPTOMS.map(({ id }) => id);

    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(SYMPTOMS.map(symptom => [symptom.phrase, symptom] as const))(
    'lead to checks that exist or say why they cannot: %s',
    (_phrase, { rules }) => {
      const known = new Set([
        ...RULES.map(({ id }) => id),
        ...Object.keys(UNREAD_CHECKS),
      ]);

      expect(rules.filter(id => !known.has(id))).toEqual([]);
      expect(new Set(rules).size).toBe(rules.length);
    },
  );

  it('share no phrase', () => {
    const phrases = SYMPTOMS.flatMap(({ phrase, also }) => [phrase, ...also]);

    expect(new Set(phrases).size).toBe(phrases.length);
  });
});

describe('findSymptom', () => {
  it.each(
    SYMPTOMS.flatMap(({ id, phrase, also }) =>
      [id, phrase, ...also].map(text => [text, id] as const),
    ),
  )('knows its own words: %s', (text, id) => {
    expect(findSymptom(text)?.id).toBe(id);
  });

  it.each([
    ['ERR_TOO_MANY_REDIRECTS', 'too-many-redirects'],
    [
      'This page isn’t working: it redirected you too many times.',
      'too-many-redirects',
    ],
    ['curl: (47) Maximum (50) redirects followed', 'too-many-redirects'],
    ['Too many redirect', 'too-many-redirects'],
    ['curl: (56) Recv failure: Connection reset by peer', 'connection-reset'],
    ['read ECONNRESET', 'connection-reset'],
    ['curl: (52) Empty reply from server', 'connection-reset'],
    ['connect ETIMEDOUT 10.0.0.1:443', 'connection-times-out'],
    ['the connection times out', 'connection-times-out'],
    ['net::ERR_SSL_PROTOCOL_ERROR', 'handshake-failure'],
    ['sslv3 alert: tls handshake failure', 'handshake-failure'],
    ['NET::ERR_CERT_COMMON_NAME_INVALID', 'wrong-certificate'],
    ['I get a wrong certificate', 'wrong-certificate'],
    ['HTTP/1.1 404 Not Found', 'not-found'],
    ['every request gets 500', 'internal-error'],
    ['503 no healthy upstream', 'unavailable'],
    ['rpc error: missing selected ALPN property', 'grpc-alpn'],
    ['there is no load balancer', 'no-load-balancer'],
    ['why is my load balancer not created?', 'no-load-balancer'],
    ['the load balancer stays after a delete', 'load-balancer-stays'],
    ['websockets disconnect', 'drops-after-minutes'],
    ['errors on each deploy of envoy', 'errors-on-deploy'],
    ['client ip is wrong', 'client-ip'],
    ['400 Bad Request', 'connection-reset'],
    ['the app gets x-forwarded-proto: http', 'links-are-http'],
    ['curl: (35) TLS connect error', 'handshake-failure'],
    [
      'curl: (60) SSL: no alternative certificate subject name matches',
      'wrong-certificate',
    ],
    ['NET::ERR_CERT_DATE_INVALID', 'certificate-expired'],
    ['my certificate has expired', 'certificate-expired'],
    ['curl: (6) Could not resolve host: pay.example.com', 'name-not-resolved'],
    ['getaddrinfo ENOTFOUND pay.example.com', 'name-not-resolved'],
    ['Gateway not programmed', 'no-load-balancer'],
    ['the load balancer remains', 'load-balancer-stays'],
    ['the websocket closes', 'drops-after-minutes'],
  ])('hears it in other words: %s', (text, id) => {
    expect(findSymptom(text)?.id).toBe(id);
  });

  it('prefers the phrase that says more', () => {
    expect(findSymptom('not found: no load balancer appears')?.id).toBe(
      'no-load-balancer',
    );
  });

  it.each([
    '',
    '   ',
    '!?',
    'the of a',
    'my coffee is cold',
    'load',
    '5000',
    '40',
    'constructor',
    '__proto__',
  ])('does not guess at "%s"', text => {
    expect(findSymptom(text)).toBeUndefined();
  });
});
