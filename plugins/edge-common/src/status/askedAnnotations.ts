import type { EdgeTopology } from '../topology';
import { countingProxies } from './countingProxies';

type Wish = Pick<EdgeTopology, 'gateway' | 'envoyProxy' | 'classEnvoyProxy'>;
type Annotations = Readonly<Record<string, string>>;

/**
 * The annotations Envoy Gateway gives the managed Service: those of the Gateway's infrastructure
 * under those of the EnvoyProxies that count.
 * @public
 */
export const askedAnnotations = (wish: Wish): Annotations =>
  [...countingProxies(wish)]
    .reverse()
    .reduce<Annotations>(
      (all, { serviceAnnotations }) => ({ ...all, ...serviceAnnotations }),
      { ...wish.gateway?.infrastructure.annotations },
    );
