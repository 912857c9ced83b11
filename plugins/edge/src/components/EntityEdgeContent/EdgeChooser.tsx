import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  entityEdgeKey,
  entityEdgeState,
  type EntityEdge,
} from '../../entityEdges';
import { StateSign } from '../../states';
import { VisuallyHidden } from '../../text';
import { edgeTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(2),
  },
  button: { textTransform: 'none' },
}));

/** Chooses one of an entity's edges. @internal */
export const EdgeChooser = (props: {
  readonly edges: readonly EntityEdge[];
  readonly chosen: EntityEdge;
  readonly onChoose: (edge: EntityEdge) => void;
}) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const classes = useStyles();
  return (
    <div className={classes.root} role="group" aria-label={t('edges.choose')}>
      {props.edges.map(edge => {
        const isChosen = edge === props.chosen;
        const state = entityEdgeState(edge);
        return (
          <Button
            key={entityEdgeKey(edge)}
            className={classes.button}
            variant={isChosen ? 'contained' : 'outlined'}
            aria-pressed={isChosen}
            startIcon={<StateSign state={state} />}
            onClick={() => props.onChoose(edge)}
          >
            {edge.id.gateway} ({edge.id.cluster})
            <VisuallyHidden>{` ${t(`edgeState.${state}`)}`}</VisuallyHidden>
          </Button>
        );
      })}
    </div>
  );
};
