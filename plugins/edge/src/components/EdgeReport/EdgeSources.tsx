import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  EdgeReport,
  SourceStatus,
} from '@tls-edge/backstage-plugin-edge-common/report';
import { useSources } from '../../hooks';
import { edgeTranslationRef } from '../../translation';
import { SourceTable } from '../SourceHealth';
import { Section } from './Section';

const feeds =
  ({ id, loadBalancer }: EdgeReport) =>
  (source: SourceStatus): boolean =>
    source.kind === 'resolver' ||
    source.kind === 'probe' ||
    source.id === `cluster:${id.cluster}` ||
    (loadBalancer?.accountId !== undefined &&
      source.id === `aws:${loadBalancer.accountId}/${loadBalancer.region}`);

/** The sources an edge is read from, and how old their answers are. @internal */
export const EdgeSources = (props: { readonly report: EdgeReport }) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const { data } = useSources();
  const sources = data?.items.filter(feeds(props.report)) ?? [];
  if (sources.length === 0) return null;
  return (
    <Section title={t('report.sources')}>
      <SourceTable sources={sources} />
    </Section>
  );
};
