import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { HOPS } from '@tls-edge/backstage-plugin-edge-common';
import type {
  EdgeReport,
  HopReport,
  RequestStatus,
} from '@tls-edge/backstage-plugin-edge-common/report';
import type { ReactNode } from 'react';
import { edgeTranslationRef } from '../../translation';
import { DriftTable } from '../DriftTable';
import { EdgeHeader } from '../EdgeHeader';
import { EdgeHistory } from '../EdgeHistory';
import { ObjectDrawerProvider } from '../ObjectDrawer';
import { SymptomSearch } from '../SymptomSearch';
import { EdgeSources } from './EdgeSources';
import { FindingList } from './FindingList';
import { HopDetails } from './HopDetails';
import { RequestMap } from './RequestMap';
import { Section } from './Section';
import { SkippedChecks } from './SkippedChecks';

const needsALook = ({ state }: HopReport) =>
  state === 'broken' || state === 'degraded' || state === 'progressing';

/** Everything that is known about one edge, for its tab and its own page. @internal */
export const EdgeReportView = (props: {
  readonly report: EdgeReport;
  readonly request?: RequestStatus;
  /** Stands right of the title: the age of the report. */
  readonly freshness: ReactNode;
}) => {
  const { report, request } = props;
  const { t } = useTranslationRef(edgeTranslationRef);
  const hops = HOPS.flatMap(
    name => report.hops.find(({ hop }) => hop === name) ?? [],
  );
  return (
    <ObjectDrawerProvider report={report}>
      <Section title={report.id.gateway} action={props.freshness}>
        <EdgeHeader report={report} request={request} />
      </Section>
      <Section title={t('report.whatIsWrong')}>
        <FindingList report={report} />
        <SkippedChecks skipped={report.skipped} />
      </Section>
      <Section title={t('symptom.title')}>
        <SymptomSearch report={report} />
      </Section>
      <RequestMap report={report} />
      <Section title={t('report.details')}>
        {hops.map(hop => (
          <HopDetails key={hop.hop} hop={hop} isOpenAtFirst={needsALook(hop)} />
        ))}
      </Section>
      {report.drift && report.drift.length > 0 && (
        <Section title={t('drift.title')}>
          <DriftTable rows={report.drift} />
        </Section>
      )}
      <Section title={t('history.title')}>
        <EdgeHistory report={report} />
      </Section>
      <EdgeSources report={report} />
    </ObjectDrawerProvider>
  );
};
