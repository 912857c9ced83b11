import type { Policy } from '../envoyGateway';
import { at, flagAt, listAt, textAt } from './rawJson';
import { readAncestors } from './readAncestors';
import { readMeta } from './readMeta';
import { readHeaders } from './readRouteFilter';
import { secondsAt } from './secondsAt';

const readNamed = (target: unknown): Policy['targets'] => {
  const name = textAt(target, 'name');
  return name === undefined
    ? []
    : [
        {
          kind: textAt(target, 'kind') ?? 'Gateway',
          name,
          sectionName: textAt(target, 'sectionName'),
        },
      ];
};

/**
 * The Gateways that a policy chose by their labels: which they are, its status tells. Routes that
 * were chosen so are not told apart from their Gateways there, and are left out.
 */
const readSelected = (raw: unknown): Policy['targets'] =>
  listAt(raw, 'spec', 'targetSelectors').some(
    selector => textAt(selector, 'kind') === 'Gateway',
  )
    ? readAncestors(raw)
        .filter(({ kind }) => kind === 'Gateway')
        .map(({ kind, name, sectionName }) => ({ kind, name, sectionName }))
    : [];

const readTargets = (raw: unknown): Policy['targets'] => {
  const named = [
    at(raw, 'spec', 'targetRef'),
    ...listAt(raw, 'spec', 'targetRefs'),
  ].flatMap(readNamed);
  const selected = readSelected(raw).filter(
    one =>
      !named.some(({ kind, name }) => kind === one.kind && name === one.name),
  );
  return [...named, ...selected];
};

const readProxyProtocol = (raw: unknown): Policy['proxyProtocol'] => {
  const proxyProtocol = at(raw, 'spec', 'proxyProtocol');
  if (typeof proxyProtocol === 'object' && proxyProtocol !== null) {
    return flagAt(proxyProtocol, 'optional') ? 'optional' : 'required';
  }
  return flagAt(raw, 'spec', 'enableProxyProtocol') ? 'required' : undefined;
};

const readOidc = (raw: unknown): Policy['oidc'] => {
  const oidc = at(raw, 'spec', 'oidc');
  return oidc === undefined
    ? undefined
    : { redirectUrl: textAt(oidc, 'redirectURL') };
};

/** The reader of all kinds of policy; `kind` says which. @internal */
export const readPolicy =
  (kind: Policy['kind']) =>
  (raw: unknown): Policy | undefined => {
    const metadata = readMeta(raw);
    const early = at(raw, 'spec', 'headers', 'earlyRequestHeaders');
    const detection = at(raw, 'spec', 'clientIPDetection');
    return (
      metadata && {
        kind,
        metadata,
        targets: readTargets(raw),
        earlyHeaders: [
          ...readHeaders(early, 'set'),
          ...readHeaders(early, 'add'),
        ],
        trustsForwardedHeaders:
          at(detection, 'xForwardedFor') !== undefined ||
          at(detection, 'customHeader') !== undefined,
        proxyProtocol: readProxyProtocol(raw),
        isHttp3: at(raw, 'spec', 'http3') !== undefined || undefined,
        streamIdleSeconds: secondsAt(
          raw,
          'spec',
          'timeout',
          'http',
          'streamIdleTimeout',
        ),
        healthCheckPath: textAt(raw, 'spec', 'healthCheck', 'path'),
        oidc: readOidc(raw),
        ancestors: readAncestors(raw),
      }
    );
  };
