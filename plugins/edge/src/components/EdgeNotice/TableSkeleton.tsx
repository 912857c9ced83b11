import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Skeleton from '@material-ui/lab/Skeleton';
import { VisuallyHidden } from '../../text';
import { edgeTranslationRef } from '../../translation';

const ROWS = [1, 2, 3, 4, 5];

/** The shape of the dashboard while it is on its way. @internal */
export const TableSkeleton = () => {
  const { t } = useTranslationRef(edgeTranslationRef);
  return (
    <div aria-busy data-testid="edge-table-skeleton">
      <VisuallyHidden>{t('notice.loading')}</VisuallyHidden>
      <Skeleton height={56} width="60%" />
      <Skeleton height={40} width="40%" />
      {ROWS.map(row => (
        <Skeleton key={row} height={48} />
      ))}
    </div>
  );
};
