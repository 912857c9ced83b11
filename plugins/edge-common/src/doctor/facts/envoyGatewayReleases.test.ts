import { aPod } from '../../testUtils';
import { isOlder, RELEASES, releasesOf } from './envoyGatewayReleases';

const running = (...images: string[]) => releasesOf([aPod({ images })]);

describe('the releases that Envoy’s pods run', () => {
  it.each<[string, string[], ReturnType<typeof releasesOf>]>([
    [
      'the images Envoy Gateway writes',
      [
        'docker.io/envoyproxy/envoy:distroless-v1.39.1@sha256:eb2c01c1',
        'docker.io/envoyproxy/gateway:v1.9.1',
      ],
      { gateway: '1.9', envoy: '1.39' },
    ],
    [
      'a registry of one’s own',
      ['ecr.example.com/mirror/envoy-gateway:v1.10.0', 'r:5000/envoy:v1.40.2'],
      { gateway: '1.10', envoy: '1.40' },
    ],
    ['a digest alone', ['envoyproxy/gateway@sha256:eb2c'], {}],
    ['a tag that is no release', ['envoyproxy/gateway:latest'], {}],
    ['another product', ['nginx/nginx-gateway-fabric:v2.0.0'], {}],
    ['nothing', [], {}],
  ])('are read from %s', (_, images, expected) => {
    expect(running(...images)).toEqual({
      gateway: undefined,
      envoy: undefined,
      ...expected,
    });
  });

  it('are the newest while pods are replaced', () => {
    const pods = ['v1.9.0', 'v1.10.0'].map(tag =>
      aPod({ images: [`envoyproxy/gateway:${tag}`] }),
    );

    expect(releasesOf(pods).gateway).toBe('1.10');
  });

  it('are ordered by number, not by letter', () => {
    expect(isOlder('1.9', '1.10')).toBe(true);
    expect(isOlder('1.10', '1.9')).toBe(false);
    expect(isOlder('1.9', '1.9')).toBe(false);
  });

  it('stand newest first, each with the date on which it ends', () => {
    const minors = RELEASES.map(({ minor }) => minor);

    expect([...minors].sort((a, b) => (isOlder(a, b) ? 1 : -1))).toEqual(
      minors,
    );
    expect(
      RELEASES.filter(one => Number.isNaN(Date.parse(one.endOfLife))),
    ).toEqual([]);
  });
});
