import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { edgeTranslationRef } from '../../translation';

/** Rows a list begins with. @internal */
export const FIRST_ROWS = 50;

/** The backend answers no more rows at once. */
const MOST_ROWS = 500;

/** Says that there are more rows, and shows them as far as one list can. @internal */
export const MoreRows = (props: {
  readonly shown: number;
  readonly total: number;
  readonly limit: number;
  readonly onMore: (limit: number) => void;
}) => {
  const { shown, total, limit, onMore } = props;
  const { t } = useTranslationRef(edgeTranslationRef);
  if (shown >= total) return null;

  const numbers = { shown: String(shown), total: String(total) };
  return limit < MOST_ROWS ? (
    <Button onClick={() => onMore(Math.min(limit * 2, MOST_ROWS))}>
      {t('page.more', numbers)}
    </Button>
  ) : (
    <Typography>{t('page.tooMany', numbers)}</Typography>
  );
};
