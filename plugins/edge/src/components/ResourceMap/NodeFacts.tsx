import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import type { MapFact } from '@tls-edge/backstage-plugin-edge-common/report';
import { useFactWords } from '../../facts';
import { edgeTranslationRef } from '../../translation';
import { ZoneTargets } from './ZoneTargets';

/** Facts that take a line each; the others share one. */
const LONG: ReadonlySet<MapFact['fact']> = new Set([
  'certificate',
  'targets',
  'path',
]);
const MOST_LINES = 6;

const useStyles = makeStyles(theme => ({
  line: {
    ...theme.typography.caption,
    display: 'block',
    lineHeight: 1.4,
    color: theme.palette.text.secondary,
    overflowWrap: 'anywhere',
  },
}));

/** What is known of a node, in small. @internal */
export const NodeFacts = (props: {
  readonly facts: readonly MapFact[];
  /** The label above them. */
  readonly label: string;
}) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const { wordOf } = useFactWords();
  const { line } = useStyles();
  const short = props.facts.filter(({ fact }) => !LONG.has(fact));
  const long = props.facts.filter(({ fact }) => LONG.has(fact));
  const hidden = long.length - MOST_LINES;
  return (
    <>
      {short.length > 0 && (
        <span className={line}>
          {short.map(fact => wordOf(fact)).join(' · ')}
        </span>
      )}
      {long.slice(0, MOST_LINES).map(fact => (
        <span key={wordOf(fact)} className={line}>
          {fact.fact === 'targets' ? (
            <ZoneTargets fact={fact} />
          ) : (
            wordOf(fact, props.label)
          )}
        </span>
      ))}
      {hidden > 0 && (
        <span className={line}>
          {t('mapFact.more', { number: String(hidden) })}
        </span>
      )}
    </>
  );
};
