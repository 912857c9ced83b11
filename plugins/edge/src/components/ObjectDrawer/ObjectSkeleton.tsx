import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Skeleton from '@material-ui/lab/Skeleton';
import { VisuallyHidden } from '../../text';
import { edgeTranslationRef } from '../../translation';

/** The shape of an object that is on its way: two tables and a text. @internal */
export const ObjectSkeleton = () => {
  const { t } = useTranslationRef(edgeTranslationRef);
  return (
    <div aria-busy data-testid="object-skeleton">
      <VisuallyHidden>{t('notice.loading')}</VisuallyHidden>
      {['conditions', 'events'].map(table => (
        <div key={table}>
          <Skeleton width="30%" height={32} />
          <Skeleton />
          <Skeleton />
          <Skeleton width="80%" />
        </div>
      ))}
      <Skeleton width="20%" height={32} />
      <Skeleton variant="rect" height={240} />
    </div>
  );
};
