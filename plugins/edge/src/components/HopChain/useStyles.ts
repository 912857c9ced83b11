import { makeStyles } from '@material-ui/core/styles';

/** Styles of the chain: eight segments in one line from 480 px on, wrapped below. @internal */
export const useStyles = makeStyles(theme => ({
  chain: {
    display: 'flex',
    flexWrap: 'wrap',
    listStyle: 'none',
    margin: theme.spacing(1, 0),
    padding: 0,
    overflow: 'hidden',
    rowGap: theme.spacing(1),
  },
  segment: {
    flex: '1 0 54px',
    maxWidth: 160,
    textAlign: 'center',
    '&:first-child $sign::before': { display: 'none' },
  },
  label: {
    display: 'block',
    color: theme.palette.text.secondary,
  },
  sign: {
    display: 'flex',
    justifyContent: 'center',
    alignItems: 'center',
    position: 'relative',
    height: theme.spacing(3),
    // The line from the sign before; what leaves the chain on the left is cut off.
    '&::before': {
      content: '""',
      position: 'absolute',
      top: '50%',
      right: `calc(50% + ${theme.spacing(1.75)}px)`,
      width: `calc(100% - ${theme.spacing(3.5)}px)`,
      borderTop: `2px solid ${theme.palette.text.secondary}`,
    },
  },
  badge: {
    display: 'block',
    minHeight: theme.spacing(2.5),
    overflowWrap: 'anywhere',
  },
  unreached: {
    '& $sign::before': {
      borderTop: `1px dashed ${theme.palette.text.disabled}`,
    },
    '& $label, & $badge': { fontWeight: theme.typography.fontWeightLight },
  },
}));
