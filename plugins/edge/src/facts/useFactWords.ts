import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { MapFact } from '@tls-edge/backstage-plugin-edge-common/report';
import { useNow } from '../live';
import { edgeTranslationRef } from '../translation';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

type Certificate = Extract<MapFact, { fact: 'certificate' }>;
type Targets = Extract<MapFact, { fact: 'targets' }>;

/** What the facts of a node are called, by eye and by ear. @internal */
export const useFactWords = () => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const now = useNow(HOUR);

  const certificate = ({ name, notAfter }: Certificate, shown?: string) => {
    const days = Math.floor((Date.parse(notAfter ?? '') - now) / DAY);
    if (Number.isNaN(days)) return name;
    const left =
      days < 0 ? t('mapFact.expired') : t('mapFact.daysLeft', { count: days });
    return name === shown ? left : [name, left].join(', ');
  };
  const targets = ({ zone, healthy, starting, total }: Targets) => {
    const counts = { healthy: String(healthy), total: String(total) };
    const said = t('mapFact.targets', {
      zone: zone || t('mapFact.noZone'),
      ...counts,
    });
    return starting > 0
      ? t('mapFact.starting', { said, starting: String(starting) })
      : said;
  };
  /** A name that is `shown` already is not said again. */
  const wordOf = (fact: MapFact, shown?: string): string => {
    switch (fact.fact) {
      case 'word':
        return fact.text;
      case 'zones':
        return t('mapFact.zones', { count: fact.zones.length });
      case 'certificate':
        return certificate(fact, shown);
      case 'targets':
        return targets(fact);
      case 'routes':
        return t('mapFact.routes', { count: fact.count });
      case 'path':
        return fact.redirect
          ? t('mapFact.redirect', { path: fact.path, to: fact.redirect })
          : fact.path;
      case 'port':
        return t('mapFact.port', { port: String(fact.port) });
      case 'ready':
        return t('mapFact.ready', {
          ready: String(fact.ready),
          total: String(fact.total),
        });
      case 'zone':
        return fact.zone;
      default:
        return fact satisfies never;
    }
  };
  return { wordOf };
};
