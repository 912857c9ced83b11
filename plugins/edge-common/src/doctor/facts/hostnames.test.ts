import {
  aGateway,
  aListener,
  aRedirectRoute,
  aRoute,
  aTopology,
} from '../../testUtils';
import { edgeAddress, routeHostnames, takesHostname } from './hostnames';

describe('takesHostname', () => {
  it.each([
    ['', 'pay.example.com'],
    ['pay.example.com', 'pay.example.com'],
    ['*.example.com', 'pay.example.com'],
    ['*.example.com', 'a.pay.example.com'],
    ['*.example.com', '*.example.com'],
    ['*.example.com', '*.pay.example.com'],
    ['', ''],
  ])('%p takes %p', (one, other) => {
    expect(takesHostname(one, other)).toBe(true);
  });

  it.each([
    ['*.example.com', 'example.com'],
    ['pay.example.com', '*.example.com'],
    ['*.pay.example.com', '*.example.com'],
    ['pay.example.com', 'shop.example.com'],
    ['pay.example.com', ''],
  ])('%p does not take %p', (one, other) => {
    expect(takesHostname(one, other)).toBe(false);
  });
});

describe('edgeAddress', () => {
  it('prefers the host name of the route in question', () => {
    const route = aRoute({ hostnames: ['shop.example.com'] });

    expect(edgeAddress(aTopology(), route)).toBe('https://shop.example.com');
  });

  it('takes the host name of the edge for a route without one', () => {
    expect(edgeAddress(aTopology(), aRedirectRoute({ hostnames: [] }))).toBe(
      'https://pay.example.com',
    );
  });

  it('takes the host name of the listener when no route has one', () => {
    const topology = aTopology({
      gateway: aGateway({
        listeners: [aListener({ hostname: 'pay.example.com' })],
      }),
      routes: [],
    });

    expect(edgeAddress(topology)).toBe('https://pay.example.com');
  });

  it('names the edge when there is no host name at all', () => {
    expect(edgeAddress(aTopology({ routes: [] }))).toBe('the edge pay-edge');
  });
});

it('writes a route without host names as the empty name', () => {
  expect(routeHostnames(aRoute({ hostnames: [] }))).toEqual(['']);
  expect(routeHostnames(aRoute())).toEqual(['pay.example.com']);
});
