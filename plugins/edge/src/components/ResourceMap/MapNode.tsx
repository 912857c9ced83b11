import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import { StateSign } from '../../states';
import type { FlowNode } from './Flow';
import { useNodeWords } from './useNodeWords';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    justifyContent: 'flex-start',
    gap: theme.spacing(0.5),
    width: '100%',
    height: '100%',
    padding: theme.spacing(0.5, 1),
    textAlign: 'left',
    borderRadius: theme.shape.borderRadius,
    border: `1px solid ${theme.palette.divider}`,
    backgroundColor: theme.palette.background.paper,
    color: theme.palette.text.primary,
    '&:hover, &:focus-visible': {
      borderColor: theme.palette.text.primary,
      boxShadow: `0 0 0 1px ${theme.palette.text.primary}`,
    },
  },
  text: { minWidth: 0 },
  line: {
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  kind: { ...theme.typography.caption, color: theme.palette.text.secondary },
  label: theme.typography.body2,
}));

/** One object of the map, or a group of them, to be pressed. @internal */
export const MapNode = (props: {
  readonly node: FlowNode;
  readonly onOpen: (node: FlowNode) => void;
  /** The node that is looked at, by pointer or keyboard; `undefined` when it is left. */
  readonly onLook?: (id: string | undefined) => void;
}) => {
  const { node, onOpen, onLook } = props;
  const classes = useStyles();
  const { shownLabel, spokenLabel } = useNodeWords();
  const label = shownLabel(node);
  return (
    <ButtonBase
      className={classes.root}
      data-node={node.id}
      aria-label={spokenLabel(node)}
      title={label}
      onClick={() => onOpen(node)}
      onMouseEnter={() => onLook?.(node.id)}
      onMouseLeave={() => onLook?.(undefined)}
      onFocus={() => onLook?.(node.id)}
      onBlur={() => onLook?.(undefined)}
    >
      <StateSign state={node.state} />
      <span className={classes.text}>
        <span className={`${classes.line} ${classes.kind}`}>{node.kind}</span>
        <span className={`${classes.line} ${classes.label}`}>{label}</span>
      </span>
    </ButtonBase>
  );
};
