import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { edgeTranslationRef } from '../../translation';

/** Names edges that the entity claims and that nothing on the other side confirms. @internal */
export const UnconfirmedEdges = (props: {
  readonly names: readonly string[];
}) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  return (
    <>
      {props.names.map(name => (
        <Typography
          key={name}
          variant="body2"
          style={{ overflowWrap: 'anywhere' }}
        >
          {t('notice.unconfirmed', { name })}
        </Typography>
      ))}
    </>
  );
};
