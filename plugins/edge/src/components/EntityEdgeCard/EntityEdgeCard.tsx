import { stringifyEntityRef } from '@backstage/catalog-model';
import { InfoCard, type InfoCardVariants } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useEntityEdges, useSourceRefresh } from '../../hooks';
import { Freshness } from '../../time';
import { edgeTranslationRef } from '../../translation';
import { CardContent } from './CardContent';

// Card variants that fill a grid cell measure their parent.
const useStyles = makeStyles({ root: { height: '100%' } });

/**
 * The edges of the entity on the page, live: state, the way of a request hop by hop, the first
 * thing to mend.
 * @public
 */
export const EntityEdgeCard = (props: {
  readonly variant?: InfoCardVariants;
}) => {
  const { entity } = useEntity();
  const { t } = useTranslationRef(edgeTranslationRef);
  const classes = useStyles();
  const live = useEntityEdges(stringifyEntityRef(entity));
  const sources = useSourceRefresh(live.data?.items.map(({ id }) => id) ?? []);
  return (
    <section aria-label={t('card.title')} className={classes.root}>
      <InfoCard
        title={t('card.title')}
        variant={props.variant}
        action={<Freshness live={live} sources={sources} />}
      >
        <CardContent entity={entity} live={live} />
      </InfoCard>
    </section>
  );
};
