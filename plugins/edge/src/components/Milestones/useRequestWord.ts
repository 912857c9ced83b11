import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { RequestStatus } from '@tls-edge/backstage-plugin-edge-common/report';
import { edgeTranslationRef } from '../../translation';

/** Says how far a request is, `Waiting for merge`. @internal */
export const useRequestWord = () => {
  const { t } = useTranslationRef(edgeTranslationRef);
  return ({ state }: RequestStatus): string => t(`requestState.${state}`);
};
