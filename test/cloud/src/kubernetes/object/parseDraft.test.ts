import { findResource } from '../resources/resources';
import { parseDraft } from './parseDraft';

const configMaps = findResource('', 'v1', 'configmaps')!;
const gateways = findResource('gateway.networking.k8s.io', 'v1', 'gateways')!;

describe('the body of a request', () => {
  it('may leave out what it is, which the path says', () => {
    const draft = parseDraft(configMaps, { metadata: { name: 'x' } });
    expect(draft).toEqual({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'x' },
    });
  });

  it('keeps no metadata that belongs to the server', () => {
    const metadata = { name: 'x', generation: 7, creationTimestamp: 'now' };
    expect(parseDraft(configMaps, { metadata }).metadata).toEqual({
      name: 'x',
    });
  });

  it.each([
    {
      resource: configMaps,
      body: 'text',
      code: 400,
      message: /^the object provided is unrecognized/,
    },
    {
      resource: configMaps,
      body: { metadata: { name: 7 } },
      code: 400,
      message: /unrecognized: metadata\.name: Expected string/,
    },
    {
      resource: configMaps,
      body: { kind: 'Secret' },
      code: 400,
      message:
        /^Secret in version "v1" cannot be handled as a ConfigMap: converting/,
    },
    {
      resource: configMaps,
      body: { apiVersion: 'v2' },
      code: 400,
      message:
        /^ConfigMap in version "v2" .* no kind "ConfigMap" is registered/,
    },
    {
      resource: gateways,
      body: { apiVersion: 'gateway.networking.k8s.io/v1alpha2' },
      code: 400,
      message: /v1alpha2\) does not match the expected API version \(.*\/v1\)$/,
    },
    {
      resource: gateways,
      body: { kind: 'HTTPRoute', metadata: { name: 'x' } },
      code: 422,
      message:
        /^HTTPRoute\.gateway\.networking\.k8s\.io "x" is invalid: kind: Invalid value: "HTTPRoute": must be Gateway$/,
    },
  ])(
    'is refused as a $resource.kind where it is $body',
    ({ resource, body, code, message }) => {
      const parse = () => parseDraft(resource, body);
      expect(parse).toThrow(expect.objectContaining({ code }));
      expect(parse).toThrow(message);
    },
  );
});
