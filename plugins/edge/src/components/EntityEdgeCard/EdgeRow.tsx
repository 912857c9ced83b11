import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Collapse from '@material-ui/core/Collapse';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import ExpandLessIcon from '@material-ui/icons/ExpandLess';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { useState } from 'react';
import type { EntityEdge } from '../../entityEdges';
import { edgeTranslationRef } from '../../translation';
import { EdgeHeading } from '../EdgeHeader';
import { RequestHeading } from '../Milestones';
import { EdgeBody } from './EdgeBody';

const useStyles = makeStyles(theme => ({
  root: {
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
    padding: theme.spacing(0.5, 0),
  },
  heading: { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
}));

/** One of several edges: its heading, and on demand the rest. @internal */
export const EdgeRow = (props: {
  readonly entityRef: string;
  readonly edge: EntityEdge;
  readonly isOpenAtFirst: boolean;
}) => {
  const { edge, entityRef } = props;
  const { t } = useTranslationRef(edgeTranslationRef);
  const classes = useStyles();
  const [isOpen, setOpen] = useState(props.isOpenAtFirst);
  const label = isOpen ? 'edges.collapse' : 'edges.expand';
  return (
    <li className={classes.root}>
      <div className={classes.heading}>
        <IconButton
          size="small"
          aria-expanded={isOpen}
          aria-label={t(label, { edge: edge.id.gateway })}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? <ExpandLessIcon /> : <ExpandMoreIcon />}
        </IconButton>
        {edge.kind === 'live' ? (
          <EdgeHeading report={edge.report} isNamed />
        ) : (
          <RequestHeading request={edge.request} />
        )}
      </div>
      <Collapse in={isOpen} unmountOnExit>
        <EdgeBody entityRef={entityRef} edge={edge} isHeadless />
      </Collapse>
    </li>
  );
};
