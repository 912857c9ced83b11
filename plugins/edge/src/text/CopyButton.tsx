import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import IconButton from '@material-ui/core/IconButton';
import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import CheckIcon from '@material-ui/icons/Check';
import FileCopyIcon from '@material-ui/icons/FileCopyOutlined';
import { useEffect, useState } from 'react';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';
import { edgeTranslationRef } from '../translation';

const SHOWN_FOR = 2_000;

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(0.5), marginLeft: theme.spacing(0.5) },
}));

/** Copies a text whole, and says that it did. @internal */
export const CopyButton = (props: {
  readonly text: string;
  /** Names the text for those who hear the page. */
  readonly label: string;
}) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const classes = useStyles();
  const [{ value, noUserInteraction }, copyToClipboard] = useCopyToClipboard();
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return undefined;
    const timer = setTimeout(() => setCopied(false), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [isCopied]);

  const isDone = isCopied && noUserInteraction && value === props.text;
  return (
    <Tooltip title={t(isDone ? 'text.copied' : 'text.copyHint')}>
      <IconButton
        size="small"
        className={classes.root}
        aria-label={t('text.copy', { text: props.label })}
        onClick={() => {
          copyToClipboard(props.text);
          setCopied(true);
        }}
      >
        {isDone ? (
          <CheckIcon fontSize="inherit" />
        ) : (
          <FileCopyIcon fontSize="inherit" />
        )}
      </IconButton>
    </Tooltip>
  );
};
