import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { edgeTranslationRef } from '../../translation';
import type { Flow, FlowNode } from './Flow';
import { FlowLinks } from './FlowLinks';
import { layoutFlow, neighbourOf, NODE_HEIGHT } from './layoutFlow';
import { MapNode } from './MapNode';
import { pathOf } from './pathOf';

const HEADING = 32;

const useStyles = makeStyles({
  root: { overflowX: 'auto', padding: 2 },
  map: { position: 'relative', minWidth: 960 },
  column: { listStyle: 'none', margin: 0, padding: 0 },
  heading: { position: 'absolute', top: 0 },
  node: { position: 'absolute', height: NODE_HEIGHT },
  links: { position: 'absolute', left: 0, top: HEADING },
});

/** The columns of the map with their links; looking at a node lights its paths. @internal */
export const FlowMap = (props: {
  readonly flow: Flow;
  readonly onOpen: (node: FlowNode) => void;
}) => {
  const { flow, onOpen } = props;
  const { t } = useTranslationRef(edgeTranslationRef);
  const classes = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const [looked, setLooked] = useState<string>();
  const layout = useMemo(() => layoutFlow(flow), [flow]);
  const lit = useMemo(() => looked && pathOf(flow, looked), [flow, looked]);
  const isLit = (id: string) => !lit || lit.has(id);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = looked && neighbourOf(flow, looked, event.key);
    if (!next) return;
    event.preventDefault();
    root.current
      ?.querySelector<HTMLElement>(`[data-node="${CSS.escape(next)}"]`)
      ?.focus();
  };
  return (
    <div ref={root} className={classes.root}>
      <div className={classes.map} style={{ height: HEADING + layout.height }}>
        <FlowLinks
          className={classes.links}
          links={layout.links}
          nodes={flow.nodes}
          height={layout.height}
          isLit={isLit}
        />
        {layout.columns.map((column, index) => (
          // Arrow keys are heard here for the buttons inside.
          // eslint-disable-next-line jsx-a11y/no-static-element-interactions
          <div key={column.id} onKeyDown={onKeyDown}>
            <Typography
              variant="overline"
              className={classes.heading}
              style={{ left: `${index * layout.pitch}%` }}
            >
              {t(`mapColumn.${column.id}`)}
            </Typography>
            {/* eslint-disable-next-line jsx-a11y/no-redundant-roles */}
            <ul
              role="list"
              aria-label={t(`mapColumn.${column.id}`)}
              className={classes.column}
            >
              {layout.placed
                .filter(({ node }) => node.column === column.id)
                .map(({ node, left, width, top }) => (
                  <li
                    key={node.id}
                    className={classes.node}
                    data-lit={isLit(node.id)}
                    style={{
                      left: `${left}%`,
                      width: `${width}%`,
                      top: HEADING + top,
                      opacity: isLit(node.id) ? 1 : 0.35,
                    }}
                  >
                    <MapNode node={node} onOpen={onOpen} onLook={setLooked} />
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </div>
  );
};
