import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { edgeTranslationRef } from '../../translation';
import { AsideList } from './AsideList';
import { asidesOf, columnsOf } from './columnsOf';
import type { Flow, FlowNode } from './Flow';
import { MapColumn } from './MapColumn';
import { MapNode } from './MapNode';
import { useNodeWords } from './useNodeWords';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: { marginBottom: theme.spacing(1), overflowWrap: 'anywhere' },
}));

/** The map as lists: for narrow pages, and for who reads rather than looks. @internal */
export const FlowList = (props: {
  readonly flow: Flow;
  readonly onOpen: (node: FlowNode) => void;
}) => {
  const { flow, onOpen } = props;
  const { t } = useTranslationRef(edgeTranslationRef);
  const classes = useStyles();
  const { shownLabel } = useNodeWords();
  const nextOf = (id: string) => {
    const ids = flow.links.filter(({ from }) => from === id).map(l => l.to);
    return flow.nodes.filter(node => ids.includes(node.id)).map(shownLabel);
  };
  return (
    <>
      {columnsOf(flow.nodes).map(({ id, nodes }) => (
        <MapColumn key={id} id={id} classes={{ list: classes.list }}>
          {nodes.map(node => {
            const next = nextOf(node.id);
            return (
              <li key={node.id} className={classes.item}>
                <MapNode
                  node={node}
                  neighbours={nodes.map(({ label }) => label)}
                  onOpen={onOpen}
                />
                {next.length > 0 && (
                  <Typography variant="caption" color="textSecondary">
                    {t('map.leadsTo', { names: next.join(', ') })}
                  </Typography>
                )}
              </li>
            );
          })}
        </MapColumn>
      ))}
      <AsideList nodes={asidesOf(flow.nodes)} onOpen={onOpen} />
    </>
  );
};
