import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { EntityRefLinks } from '@backstage/plugin-catalog-react';
import { edgeTranslationRef } from '../../translation';

/** Says whom to ask, and not whether there is anything to see. @internal */
export const NotAllowed = (props: {
  /** Refs of the groups or users that own what was looked at, when that is known. */
  readonly owners?: readonly string[];
}) => {
  const { owners = [] } = props;
  const { t } = useTranslationRef(edgeTranslationRef);
  return (
    <>
      <Typography variant="subtitle1" component="p">
        {t('notice.notAllowed')}
      </Typography>
      <Typography variant="body2">
        {owners.length > 0
          ? t('notice.askOwner', {
              owner: <EntityRefLinks entityRefs={[...owners]} />,
            })
          : t('notice.askPlatform')}
      </Typography>
    </>
  );
};
