import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { edgeTranslationRef } from '../../translation';

/** What a request comes to, one sentence a line. @internal */
export const SentenceList = (props: {
  readonly sentences: readonly string[];
}) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  if (props.sentences.length === 0) {
    return <Typography variant="body2">{t('preview.noSentences')}</Typography>;
  }
  return (
    <ul>
      {props.sentences.map(sentence => (
        <Typography key={sentence} component="li" variant="body2">
          {sentence}
        </Typography>
      ))}
    </ul>
  );
};
