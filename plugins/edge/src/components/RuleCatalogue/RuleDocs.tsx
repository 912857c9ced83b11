import Typography from '@material-ui/core/Typography';

const CODE = /`([^`]+)`/;

/** The explanation of a rule: plain text, in which names between backticks are code. @internal */
export const RuleDocs = (props: { readonly text: string }) => (
  <Typography variant="body2" paragraph style={{ overflowWrap: 'anywhere' }}>
    {props.text.split(CODE).map((part, index) =>
      index % 2 === 1 ? (
        // Parts of a sentence have no name and never move.
        // eslint-disable-next-line react/no-array-index-key
        <code key={index}>{part}</code>
      ) : (
        part
      ),
    )}
  </Typography>
);
