import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import type { EdgeReport } from '@tls-edge/backstage-plugin-edge-common/report';
import { DateTime } from 'luxon';
import { useNow } from '../../live';
import { shortenMiddle } from '../../text';
import { RelativeTime } from '../../time';
import { edgeTranslationRef } from '../../translation';

/** What the served certificate covers, and until when. @internal */
export const CertificateLine = (props: { readonly report: EdgeReport }) => {
  const certificate = props.report.loadBalancer?.certificate;
  const { t } = useTranslationRef(edgeTranslationRef);
  const now = useNow(60_000);
  if (!certificate) return null;

  const { notAfter, status } = certificate;
  const domains = certificate.domains
    .map(domain => shortenMiddle(domain))
    .join(', ');
  const isExpired = notAfter && DateTime.fromISO(notAfter).toMillis() < now;
  return (
    <Typography variant="body2">
      {status === 'ISSUED' || isExpired
        ? t(isExpired ? 'certificate.expired' : 'certificate.expires', {
            domains,
          })
        : t('certificate.notIssued', { domains, status })}{' '}
      {notAfter && (status === 'ISSUED' || isExpired) && (
        <RelativeTime iso={notAfter} inDays />
      )}
    </Typography>
  );
};
