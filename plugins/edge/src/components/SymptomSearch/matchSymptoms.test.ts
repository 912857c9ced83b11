import { symptomList } from '../../__fixtures__/symptoms';
import { matchSymptoms } from './matchSymptoms';

const { items } = symptomList();
const phrasesFor = (text: string) =>
  matchSymptoms(items, text).map(({ phrase }) => phrase);

describe('matchSymptoms', () => {
  it.each([
    ['too many', 'too many redirects'],
    ['TOO MANY RED', 'too many redirects'],
    ['loop', 'too many redirects'],
    ['50', '500'],
    ['nlb', 'no load balancer appears'],
    ['websock', 'drops after 6 minutes'],
    ['ip client', "client IP is the load balancer's"],
  ])('completes "%s"', (typed, phrase) => {
    expect(phrasesFor(typed)).toContain(phrase);
  });

  it.each([
    ['ERR_TOO_MANY_REDIRECTS', 'too many redirects'],
    ['curl: (56) Recv failure: Connection reset by peer', 'connection reset'],
    ['HTTP/1.1 404 Not Found', '404'],
    ['net::ERR_SSL_PROTOCOL_ERROR', 'TLS handshake failure'],
  ])('takes the message "%s" for a phrase', (typed, phrase) => {
    expect(phrasesFor(typed)[0]).toBe(phrase);
  });

  it('puts the nearest before others that have the word too', () => {
    const found = phrasesFor('timeout');

    expect(found[0]).toBe('connection times out');
    expect(found).toContain('drops after 6 minutes');
    expect(new Set(found).size).toBe(found.length);
  });

  it.each(['', '  ', '!?'])('offers everything for "%s"', typed => {
    expect(phrasesFor(typed)).toEqual(items.map(({ phrase }) => phrase));
  });

  it.each(['my coffee is cold', 'много перенаправлений', '[a-z]+', 'oad'])(
    'offers nothing for "%s"',
    typed => {
      expect(phrasesFor(typed)).toEqual([]);
    },
  );

  it('offers nothing that the backend does not list', () => {
    expect(matchSymptoms([], 'too many redirects')).toEqual([]);
  });

  it('offers what only the backend knows', () => {
    const newer = { id: 'slow', phrase: 'pages are slow', also: ['lag'] };

    expect(matchSymptoms([newer], 'lag')).toEqual([newer]);
  });
});
