import { useTheme } from '@material-ui/core/styles';
import { useId } from 'react';
import { stateColor } from '../../states';
import type { FlowNode } from './Flow';
import type { DrawnLink } from './drawLinks';

const HEAD = 'M0 0 L8 4 L0 8 z';

/** The lines between nodes; red and heavy where they lead to something broken. @internal */
export const FlowLinks = (props: {
  readonly links: readonly DrawnLink[];
  readonly nodes: readonly FlowNode[];
  /** What is on the lit path; everything while nothing is lit. */
  readonly isLit: (id: string) => boolean;
  /** Whether some path is lit at all. */
  readonly isLooking: boolean;
  readonly className: string;
}) => {
  const theme = useTheme();
  const id = useId();
  const broken = new Set(
    props.nodes.flatMap(node => (node.state === 'broken' ? node.id : [])),
  );
  const colors = {
    plain: theme.palette.text.secondary,
    broken: stateColor(theme, 'broken'),
  };
  const widthOf = (isLit: boolean, isBroken: boolean) => {
    if (isLit && props.isLooking) return 2.5;
    return isBroken ? 2 : 1.25;
  };
  return (
    <svg aria-hidden className={props.className}>
      <defs>
        {Object.entries(colors).map(([name, color]) => (
          <marker
            key={name}
            id={`${id}${name}`}
            viewBox="0 0 8 8"
            refX={3}
            refY={4}
            markerWidth={8}
            markerHeight={8}
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path d={HEAD} fill={color} />
          </marker>
        ))}
      </defs>
      {props.links.map(({ link: { from, to, isAssumed }, path }) => {
        const isLit = props.isLit(from) && props.isLit(to);
        const name = broken.has(to) ? 'broken' : 'plain';
        return (
          <path
            key={`${from} ${to}`}
            d={path}
            fill="none"
            strokeWidth={widthOf(isLit, name === 'broken')}
            strokeDasharray={isAssumed ? '4 4' : undefined}
            stroke={colors[name]}
            markerEnd={`url(#${id}${name})`}
            opacity={isLit ? 0.9 : 0.15}
          />
        );
      })}
    </svg>
  );
};
