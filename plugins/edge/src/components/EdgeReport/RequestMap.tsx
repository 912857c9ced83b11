import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Skeleton from '@material-ui/lab/Skeleton';
import type { EdgeReport } from '@tls-edge/backstage-plugin-edge-common/report';
import { lazy, Suspense } from 'react';
import { edgeTranslationRef } from '../../translation';
import { useObjectDrawer } from '../ObjectDrawer';
import { Section } from './Section';

const ResourceMap = lazy(() =>
  import('../ResourceMap').then(m => ({ default: m.ResourceMap })),
);

/** The map of an edge's objects, loaded when a report is looked at. @internal */
export const RequestMap = (props: { readonly report: EdgeReport }) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const { open } = useObjectDrawer();
  return (
    <Section title={t('map.title')}>
      <Suspense fallback={<Skeleton variant="rect" height={160} />}>
        <ResourceMap map={props.report.map} onOpen={open} />
      </Suspense>
    </Section>
  );
};
