import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { edgeTranslationRef } from '../../translation';
import type { FlowNode } from './Flow';
import { LitItem } from './LitItem';
import { MapNode } from './MapNode';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 2,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(190px, 100%), 1fr))',
    gap: theme.spacing(1),
  },
  heading: { margin: theme.spacing(2, 0, 1) },
}));

/** What the way rests on: no request passes it, and it can break the way all the same. @internal */
export const AsideList = (props: {
  readonly nodes: readonly FlowNode[];
  readonly isLit?: (id: string) => boolean;
  readonly onOpen: (node: FlowNode) => void;
  readonly onLook?: (id: string | undefined) => void;
}) => {
  const { nodes, isLit = () => true, onOpen, onLook } = props;
  const { t } = useTranslationRef(edgeTranslationRef);
  const classes = useStyles();
  if (nodes.length === 0) return null;
  const labels = nodes.map(({ label }) => label);
  return (
    <>
      <Typography
        variant="caption"
        component="h3"
        color="textSecondary"
        className={classes.heading}
      >
        {t('map.asides')}
      </Typography>
      {/* eslint-disable-next-line jsx-a11y/no-redundant-roles */}
      <ul role="list" aria-label={t('map.asides')} className={classes.list}>
        {nodes.map(node => (
          <LitItem key={node.id} isLit={isLit(node.id)}>
            <MapNode
              node={node}
              neighbours={labels}
              onOpen={onOpen}
              onLook={onLook}
            />
          </LitItem>
        ))}
      </ul>
    </>
  );
};
