import { Link } from '@backstage/core-components';
import { useRouteRef, useRouteRefParams } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { isRefusal } from '../../api';
import { useEdge, useSourceRefresh } from '../../hooks';
import { edgeRouteRef, rootRouteRef } from '../../routes';
import { Freshness } from '../../time';
import { edgeTranslationRef } from '../../translation';
import { EdgeSkeleton, FetchFailed, NotAllowed } from '../EdgeNotice';
import { EdgeReportView } from '../EdgeReport';

/** The page of one edge, for edges without an entity to show them. @internal */
export const SingleEdge = () => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const { cluster, namespace, gateway } = useRouteRefParams(edgeRouteRef);
  const dashboard = useRouteRef(rootRouteRef)();
  const live = useEdge({ cluster, namespace, gateway });
  const { data, error, refresh } = live;
  const sources = useSourceRefresh(data ? [data.id] : []);
  return (
    <>
      <Typography gutterBottom>
        <Link to={dashboard}>{t('page.allEdges')}</Link>
      </Typography>
      {!data && !error && <EdgeSkeleton />}
      {!data && error && isRefusal(error) && <NotAllowed />}
      {!data && error && !isRefusal(error) && (
        <FetchFailed error={error} onRetry={refresh} />
      )}
      {data && (
        <EdgeReportView
          report={data}
          freshness={<Freshness live={live} sources={sources} />}
        />
      )}
    </>
  );
};
