import { makeStyles } from '@material-ui/core/styles';
import { entityEdgeKey, type EntityEdge } from '../../entityEdges';
import { EdgeRow } from './EdgeRow';

const useStyles = makeStyles({
  root: { listStyle: 'none', margin: 0, padding: 0 },
});

const needsALook = (edge: EntityEdge) =>
  edge.kind === 'requested' || edge.report.state !== 'ready';

/** Several edges, worst first; the first one is open when it needs a look. @internal */
export const EdgeRows = (props: {
  readonly entityRef: string;
  readonly edges: readonly EntityEdge[];
}) => (
  // Safari drops the list role where the bullets are gone.
  // eslint-disable-next-line jsx-a11y/no-redundant-roles
  <ul role="list" className={useStyles().root}>
    {props.edges.map((edge, index) => (
      <EdgeRow
        key={entityEdgeKey(edge)}
        entityRef={props.entityRef}
        edge={edge}
        isOpenAtFirst={index === 0 && needsALook(edge)}
      />
    ))}
  </ul>
);
