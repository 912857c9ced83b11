import ButtonBase from '@material-ui/core/ButtonBase';
import Tooltip from '@material-ui/core/Tooltip';
import { alpha, makeStyles, useTheme } from '@material-ui/core/styles';
import { stateColor, StateSign } from '../../states';
import { Breakable } from '../../text';
import type { FlowNode } from './Flow';
import { NodeFacts } from './NodeFacts';
import { shortenApart } from './shortenApart';
import { useNodeWords } from './useNodeWords';

// Names that AWS makes up say little; the ends tell them apart.
const MOST_CHARACTERS = { aws: 22, other: 40 };
const HOVER_DELAY = 400;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'block',
    width: '100%',
    padding: theme.spacing(0.75, 1),
    textAlign: 'left',
    borderRadius: theme.shape.borderRadius,
    border: `1px solid ${theme.palette.divider}`,
    backgroundColor: theme.palette.background.paper,
    color: theme.palette.text.primary,
    '&:hover, &:focus-visible': {
      boxShadow: `0 0 0 2px ${theme.palette.text.primary}`,
    },
  },
  missing: { borderStyle: 'dashed' },
  head: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: theme.spacing(0.5),
    minWidth: 0,
    overflowWrap: 'anywhere',
    fontSize: theme.typography.caption.fontSize,
    lineHeight: 1.4,
    fontWeight: 500,
    '& svg': { fontSize: 16 },
  },
  kind: { ...theme.typography.caption, color: theme.palette.text.secondary },
}));

/** Trouble is framed, so that the eye finds it in a map full of green signs. */
const useFrame = ({ state }: FlowNode) => {
  const theme = useTheme();
  if (state !== 'broken' && state !== 'degraded') return undefined;
  const color = stateColor(theme, state);
  return {
    borderColor: color,
    backgroundImage: `linear-gradient(${alpha(color, 0.1)}, ${alpha(
      color,
      0.1,
    )})`,
  };
};

/** One node of the map, or a group of them, to be pressed. @internal */
export const MapNode = (props: {
  readonly node: FlowNode;
  /** Labels around it, which its own is kept apart from when shortened. */
  readonly neighbours?: readonly string[];
  readonly onOpen: (node: FlowNode) => void;
  /** The node that is looked at, by pointer or keyboard; `undefined` when it is left. */
  readonly onLook?: (id: string | undefined) => void;
}) => {
  const { node, neighbours = [], onOpen, onLook } = props;
  const classes = useStyles();
  const { shownLabel, spokenLabel, wholeName } = useNodeWords();
  const isAws = node.object?.group === 'aws' && node.kind !== 'Certificate';
  const max = MOST_CHARACTERS[isAws ? 'aws' : 'other'];
  return (
    <Tooltip title={wholeName(node) ?? ''} enterDelay={HOVER_DELAY}>
      <ButtonBase
        className={`${classes.root} ${node.isMissing ? classes.missing : ''}`}
        style={useFrame(node)}
        data-node={node.id}
        aria-label={spokenLabel(node)}
        aria-expanded={node.size > 1 ? node.isOpen : undefined}
        onClick={() => onOpen(node)}
        onMouseEnter={() => onLook?.(node.id)}
        onMouseLeave={() => onLook?.(undefined)}
        onFocus={() => onLook?.(node.id)}
        onBlur={() => onLook?.(undefined)}
      >
        {node.isAside && node.size === 1 && (
          <span className={classes.kind}>{node.kind}</span>
        )}
        <span className={classes.head}>
          <StateSign state={node.state} />
          <span>
            <Breakable text={shortenApart(shownLabel(node), neighbours, max)} />
          </span>
        </span>
        <NodeFacts facts={node.facts} label={node.label} />
      </ButtonBase>
    </Tooltip>
  );
};
