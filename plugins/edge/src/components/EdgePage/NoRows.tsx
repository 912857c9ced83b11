import { EmptyState } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { edgeTranslationRef } from '../../translation';

/** Why a list is empty. @internal */
export const NoRows = (props: { readonly isFiltered: boolean }) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  return props.isFiltered ? (
    <EmptyState
      missing="data"
      title={t('page.noMatch')}
      description={t('page.noMatchHint')}
    />
  ) : (
    <EmptyState
      missing="content"
      title={t('page.none')}
      description={t('notice.whatIsAnEdge')}
    />
  );
};
