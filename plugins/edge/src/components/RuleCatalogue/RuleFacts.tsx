import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { edgeTranslationRef } from '../../translation';
import { ruleAnchor, type CatalogueRule } from './groupRules';
import { useRuleWords } from './useRuleWords';

/** What a rule concerns, looks at and accounts for. @internal */
export const RuleFacts = (props: { readonly rule: CatalogueRule }) => {
  const { hop, needs, explains } = props.rule;
  const { t } = useTranslationRef(edgeTranslationRef);
  const { inputWord } = useRuleWords();
  return (
    <Typography variant="body2" color="textSecondary" component="div">
      {t('catalogue.hop')}: {t(`hop.${hop}`)} · {t('catalogue.needs')}:{' '}
      {needs.map(inputWord).join(', ')}
      {explains.length > 0 && (
        <>
          {' · '}
          {t('catalogue.explains')}:
          {explains.map(id => (
            <span key={id}>
              {' '}
              <Link to={`#${ruleAnchor(id)}`} underline="always">
                {id}
              </Link>
            </span>
          ))}
        </>
      )}
    </Typography>
  );
};
