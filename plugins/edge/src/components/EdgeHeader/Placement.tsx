import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import type { EdgeReport } from '@tls-edge/backstage-plugin-edge-common/report';
import { edgeTranslationRef } from '../../translation';

/** Who can reach the edge, and where it runs: `internal · eu-west-1 · prod-eu`. @internal */
export const Placement = (props: { readonly report: EdgeReport }) => {
  const { loadBalancer, id } = props.report;
  const { t } = useTranslationRef(edgeTranslationRef);
  const scheme = {
    internal: t('scheme.internal'),
    'internet-facing': t('scheme.internetFacing'),
  };
  const told = loadBalancer?.scheme;
  const parts = [
    told === 'internal' || told === 'internet-facing' ? scheme[told] : told,
    loadBalancer?.region,
    id.cluster,
  ].filter(Boolean);
  return (
    <Typography variant="body2" component="span" color="textSecondary">
      {parts.join(' · ')}
    </Typography>
  );
};
