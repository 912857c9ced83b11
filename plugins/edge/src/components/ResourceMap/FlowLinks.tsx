import { useTheme } from '@material-ui/core/styles';
import { stateColor } from '../../states';
import type { FlowNode } from './Flow';
import type { PlacedLink } from './layoutFlow';

/** The lines between nodes; red where they lead to something broken. @internal */
export const FlowLinks = (props: {
  readonly links: readonly PlacedLink[];
  readonly nodes: readonly FlowNode[];
  readonly height: number;
  /** What is on the lit path; everything while nothing is lit. */
  readonly isLit: (id: string) => boolean;
  readonly className: string;
}) => {
  const theme = useTheme();
  const stateOf = new Map(props.nodes.map(({ id, state }) => [id, state]));
  return (
    <svg
      aria-hidden
      className={props.className}
      width="100%"
      height={props.height}
      viewBox={`0 0 100 ${props.height}`}
      preserveAspectRatio="none"
    >
      {props.links.map(({ link: { from, to }, path }) => (
        <path
          key={`${from} ${to}`}
          d={path}
          fill="none"
          vectorEffect="non-scaling-stroke"
          strokeWidth={1.5}
          stroke={
            stateOf.get(to) === 'broken'
              ? stateColor(theme, 'broken')
              : theme.palette.text.secondary
          }
          opacity={props.isLit(from) && props.isLit(to) ? 0.9 : 0.15}
        />
      ))}
    </svg>
  );
};
