import { makeStyles } from '@material-ui/core/styles';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { AsideList } from './AsideList';
import { asidesOf, columnsOf } from './columnsOf';
import { drawLinks } from './drawLinks';
import type { Flow, FlowNode } from './Flow';
import { FlowLinks } from './FlowLinks';
import { LitItem } from './LitItem';
import { MapColumn } from './MapColumn';
import { MapNode } from './MapNode';
import { neighbourOf } from './neighbourOf';
import { nodeElement } from './nodeElement';
import { pathOf } from './pathOf';
import { usePlaces } from './usePlaces';

const useStyles = makeStyles(theme => ({
  scroll: { overflowX: 'auto', padding: 2 },
  map: { position: 'relative', minWidth: 930 },
  columns: {
    position: 'relative',
    display: 'grid',
    gridAutoFlow: 'column',
    gridAutoColumns: 'minmax(0, 1fr)',
    columnGap: theme.spacing(3.5),
  },
  column: { display: 'flex', flexDirection: 'column' },
  heading: { marginBottom: theme.spacing(1) },
  nodes: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    gap: theme.spacing(1.5),
  },
  links: {
    position: 'absolute',
    left: 0,
    top: 0,
    width: '100%',
    height: '100%',
  },
}));

const usePath = (flow: Flow) => {
  const [looked, setLooked] = useState<string>();
  const lit = useMemo(() => looked && pathOf(flow, looked), [flow, looked]);
  const isLit = (id: string) => !lit || lit.has(id);
  return { looked, setLooked, isLit };
};

/** The columns of the map with their links; looking at a node lights its paths. @internal */
export const FlowMap = (props: {
  readonly flow: Flow;
  readonly onOpen: (node: FlowNode) => void;
}) => {
  const { flow, onOpen } = props;
  const classes = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const { looked, setLooked, isLit } = usePath(flow);
  const { ref, places } = usePlaces(flow);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = looked && neighbourOf(flow, looked, event.key);
    if (!next || !root.current) return;
    event.preventDefault();
    nodeElement(root.current, next)?.focus();
  };
  return (
    // Arrow keys are heard here for the buttons inside.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={root} onKeyDown={onKeyDown}>
      <div className={classes.scroll}>
        <div ref={ref} className={classes.map}>
          <FlowLinks
            className={classes.links}
            links={drawLinks(flow.links, places)}
            nodes={flow.nodes}
            isLit={isLit}
            isLooking={looked !== undefined}
          />
          <div className={classes.columns}>
            {columnsOf(flow.nodes).map(({ id, nodes }) => (
              <MapColumn
                key={id}
                id={id}
                classes={{
                  root: classes.column,
                  heading: classes.heading,
                  list: classes.nodes,
                }}
              >
                {nodes.map(node => (
                  <LitItem key={node.id} isLit={isLit(node.id)}>
                    <MapNode
                      node={node}
                      neighbours={nodes.map(({ label }) => label)}
                      onOpen={onOpen}
                      onLook={setLooked}
                    />
                  </LitItem>
                ))}
              </MapColumn>
            ))}
          </div>
        </div>
      </div>
      <AsideList
        nodes={asidesOf(flow.nodes)}
        isLit={isLit}
        onOpen={onOpen}
        onLook={setLooked}
      />
    </div>
  );
};
