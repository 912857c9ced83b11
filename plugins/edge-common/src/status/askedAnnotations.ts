import type { EdgeTopology } from '../topology';

type Wish = Pick<EdgeTopology, 'gateway' | 'envoyProxy' | 'classEnvoyProxy'>;
type Annotations = Readonly<Record<string, string>>;

/**
 * The annotations Envoy Gateway gives the managed Service: those of the Gateway's infrastructure
 * under those of its EnvoyProxy. A Gateway's EnvoyProxy replaces the class's unless it says how
 * to merge (envoyproxy/gateway internal/gatewayapi/contexts.go).
 * @public
 */
export const askedAnnotations = ({
  gateway,
  envoyProxy,
  classEnvoyProxy,
}: Wish): Annotations => {
  const fromClass: Annotations =
    !envoyProxy || envoyProxy.mergeType !== undefined
      ? classEnvoyProxy?.serviceAnnotations ?? {}
      : {};
  return {
    ...gateway?.infrastructure.annotations,
    ...fromClass,
    ...envoyProxy?.serviceAnnotations,
  };
};
