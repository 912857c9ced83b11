import Button from '@material-ui/core/Button';
import Collapse from '@material-ui/core/Collapse';
import { makeStyles } from '@material-ui/core/styles';
import ExpandLessIcon from '@material-ui/icons/ExpandLess';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  label: { textTransform: 'none', textAlign: 'left' },
});

/** Holds back what few need to read, behind one line that says what it is. @internal */
export const Fold = (props: {
  readonly label: ReactNode;
  /** Stands before the label, apart from it. */
  readonly sign?: ReactNode;
  readonly isOpenAtFirst?: boolean;
  readonly children: ReactNode;
}) => {
  const [isOpen, setOpen] = useState(props.isOpenAtFirst ?? false);
  return (
    <div>
      <Button
        size="small"
        className={useStyles().label}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        startIcon={props.sign}
        endIcon={isOpen ? <ExpandLessIcon /> : <ExpandMoreIcon />}
      >
        {props.label}
      </Button>
      <Collapse in={isOpen} unmountOnExit>
        {props.children}
      </Collapse>
    </div>
  );
};
