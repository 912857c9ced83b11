import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { edgeApiRef, isRefusal } from '../../api';
import { rootRouteRef } from '../../routes';
import { edgeTranslationRef } from '../../translation';
import { FetchFailed, NotAllowed, TableSkeleton } from '../EdgeNotice';
import { RuleCatalogue } from './RuleCatalogue';

/** The page of the doctor's rules; they change with the version of the backend only. @internal */
export const RulePage = () => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const dashboard = useRouteRef(rootRouteRef)();
  const edgeApi = useApi(edgeApiRef);
  const { value, error, retry } = useAsyncRetry(
    () => edgeApi.listRules(),
    [edgeApi],
  );
  return (
    <>
      <Typography gutterBottom>
        <Link to={dashboard}>{t('page.allEdges')}</Link>
      </Typography>
      {!value && !error && <TableSkeleton />}
      {error && isRefusal(error) && <NotAllowed />}
      {error && !isRefusal(error) && (
        <FetchFailed
          error={error}
          onRetry={retry}
          title={t('catalogue.failed')}
          meaning={t('catalogue.failedMeaning')}
        />
      )}
      {value && <RuleCatalogue rules={value} />}
    </>
  );
};
