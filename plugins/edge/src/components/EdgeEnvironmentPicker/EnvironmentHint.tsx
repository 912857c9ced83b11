import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { EnvironmentList } from '@tls-edge/backstage-plugin-edge-common/report';
import { edgeTranslationRef } from '../../translation';

/** What choosing an environment means: where, for whom, and for which names. @internal */
export const EnvironmentHint = (props: {
  readonly environment: EnvironmentList['items'][number] | undefined;
  /** Said while nothing is chosen. */
  readonly fallback: string;
}) => {
  const { environment, fallback } = props;
  const { t } = useTranslationRef(edgeTranslationRef);
  if (!environment) return <>{fallback}</>;
  const { cluster, namespace, scheme, certificateHostnames } = environment;
  const parts = [
    namespace
      ? t('environment.place', { cluster, namespace })
      : t('environment.placeUnknown', { cluster }),
    scheme === 'internal' && t('environment.internal'),
    scheme === 'internet-facing' && t('environment.internetFacing'),
    certificateHostnames.length > 0 &&
      t('environment.certificates', { names: certificateHostnames.join(', ') }),
  ];
  return <>{parts.filter(Boolean).join(' ')}</>;
};
