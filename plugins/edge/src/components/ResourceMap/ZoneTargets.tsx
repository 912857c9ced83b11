import { useTheme } from '@material-ui/core/styles';
import type { MapFact } from '@tls-edge/backstage-plugin-edge-common/report';
import { shortZone, useFactWords } from '../../facts';
import { stateColor } from '../../states';
import { VisuallyHidden } from '../../text';

type Targets = Extract<MapFact, { fact: 'targets' }>;

const MOST_DOTS = 6;

const DOTS = [
  { of: 'healthy', sign: '●', state: 'ready' },
  { of: 'starting', sign: '◐', state: 'progressing' },
  { of: 'failing', sign: '○', state: 'broken' },
] as const;

/** The targets of one zone, a dot for each while they are few: full is healthy, hollow is not. @internal */
export const ZoneTargets = ({ fact }: { readonly fact: Targets }) => {
  const theme = useTheme();
  const { wordOf } = useFactWords();
  const { zone, healthy, starting, total } = fact;
  const counts = { healthy, starting, failing: total - healthy - starting };
  return (
    <span title={wordOf(fact)}>
      <VisuallyHidden>{wordOf(fact)}</VisuallyHidden>
      <span aria-hidden>
        {shortZone(zone) || '?'}{' '}
        {total <= MOST_DOTS &&
          DOTS.map(({ of, sign, state }) => (
            <span key={of} style={{ color: stateColor(theme, state) }}>
              {sign.repeat(counts[of])}
            </span>
          ))}{' '}
        {healthy}/{total}
      </span>
    </span>
  );
};
