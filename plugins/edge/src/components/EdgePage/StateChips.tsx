import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import { edgeStateSchema } from '@tls-edge/backstage-plugin-edge-common';
import { compareStates, StateSign } from '../../states';
import { edgeTranslationRef } from '../../translation';
import type { Facet } from './Facet';

const STATES = [...edgeStateSchema.options].sort(compareStates);

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

/** How many edges are in each state, worst first; a click keeps only those, another all again. @internal */
export const StateChips = (props: {
  readonly facets: readonly Facet[];
  readonly chosen: string | undefined;
  readonly onChoose: (state: string | undefined) => void;
}) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const classes = useStyles();
  return (
    <div className={classes.root} role="group" aria-label={t('page.states')}>
      {STATES.map(state => {
        const facet = props.facets.find(({ value }) => value === state);
        const isChosen = props.chosen === state;
        if (!facet?.count && !isChosen) return null;
        return (
          <Chip
            key={state}
            clickable
            variant={isChosen ? 'default' : 'outlined'}
            aria-pressed={isChosen}
            icon={<StateSign state={state} />}
            label={t('page.stateCount', {
              number: String(facet?.count ?? 0),
              state: t(`edgeState.${state}`),
            })}
            onClick={() => props.onChoose(isChosen ? undefined : state)}
          />
        );
      })}
    </div>
  );
};
