import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Finding } from '@tls-edge/backstage-plugin-edge-common/report';
import { ruleCatalogueRouteRef } from '../../routes';
import { webUrl } from '../../text';
import { edgeTranslationRef } from '../../translation';

/** Where a rule is explained: in the catalogue, or where an app without one finds it. @internal */
export const RuleLink = (props: {
  readonly finding: Pick<Finding, 'ruleId' | 'docs'>;
}) => {
  const { ruleId, docs } = props.finding;
  const { t } = useTranslationRef(edgeTranslationRef);
  const catalogue = useRouteRef(ruleCatalogueRouteRef)?.();
  const target = catalogue
    ? `${catalogue}#${ruleId.toLowerCase()}`
    : webUrl(docs);
  return target ? (
    <Link to={target}>{t('finding.docs', { rule: ruleId })}</Link>
  ) : (
    <>{t('finding.rule', { rule: ruleId, docs })}</>
  );
};
