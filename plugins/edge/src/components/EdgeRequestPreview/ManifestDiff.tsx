import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Paper from '@material-ui/core/Paper';
import { alpha, makeStyles, type Theme } from '@material-ui/core/styles';
import { stateColor } from '../../states';
import { CopyButton, VisuallyHidden } from '../../text';
import { edgeTranslationRef } from '../../translation';
import { Fold } from '../Fold';
import type { ComparedFile } from './compareFiles';
import type { LineBlock } from './diffLines';

const tinted = (theme: Theme, state: 'ready' | 'broken') => {
  const color = stateColor(theme, state);
  return { backgroundColor: alpha(color, 0.14), '& $sign': { color } };
};

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    padding: theme.spacing(1),
    marginBottom: theme.spacing(2),
  },
  lines: {
    flexGrow: 1,
    minWidth: 0,
    fontFamily: 'monospace',
    fontSize: theme.typography.pxToRem(13),
  },
  block: { display: 'block', textDecoration: 'none' },
  line: { display: 'flex' },
  sign: {
    flex: `0 0 ${theme.spacing(2)}px`,
    fontWeight: 'bold',
    // What is marked and copied by hand is configuration.
    userSelect: 'none',
  },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', minWidth: 0 },
  added: tinted(theme, 'ready'),
  removed: tinted(theme, 'broken'),
}));

const SIGNS = { same: ' ', folded: ' ', added: '+', removed: '−' } as const;

const Lines = ({ block }: { readonly block: LineBlock }) => {
  const classes = useStyles();
  return (
    <>
      {block.lines.map((line, index) => (
        // Lines may differ in nothing.
        // eslint-disable-next-line react/no-array-index-key
        <div key={index} className={classes.line}>
          <span aria-hidden className={classes.sign}>
            {SIGNS[block.kind]}
          </span>
          <span className={classes.text}>{line}</span>
        </div>
      ))}
    </>
  );
};

const Block = ({ block }: { readonly block: LineBlock }) => {
  const { kind, lines } = block;
  const { t } = useTranslationRef(edgeTranslationRef);
  const classes = useStyles();
  if (kind === 'folded') {
    return (
      <Fold label={t('previewDiff.unchangedLines', { count: lines.length })}>
        <Lines block={block} />
      </Fold>
    );
  }
  if (kind === 'same') return <Lines block={block} />;
  const Marked = kind === 'added' ? 'ins' : 'del';
  return (
    <Marked className={`${classes.block} ${classes[kind]}`}>
      <VisuallyHidden>{t(`previewDiff.${kind}Lines`)}</VisuallyHidden>
      <Lines block={block} />
    </Marked>
  );
};

/** The lines of a file with what comes and goes marked by sign, colour and word. @internal */
export const ManifestDiff = ({ file }: { readonly file: ComparedFile }) => {
  const classes = useStyles();
  return (
    <Paper variant="outlined" className={classes.root}>
      <div className={classes.lines}>
        {file.blocks.map((block, index) => (
          // A block has no name but its place.
          // eslint-disable-next-line react/no-array-index-key
          <Block key={index} block={block} />
        ))}
      </div>
      {file.kind !== 'removed' && (
        <CopyButton text={file.yaml} label={file.path} />
      )}
    </Paper>
  );
};
