import { Header, Page } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { edgeTranslationRef } from '../../translation';
import { EdgeRoutes } from './EdgeRoutes';

/** The dashboard with the header of the legacy frontend system. @public */
export const EdgePage = () => {
  const { t } = useTranslationRef(edgeTranslationRef);
  return (
    <Page themeId="tool">
      <Header title={t('page.title')} />
      <EdgeRoutes />
    </Page>
  );
};
