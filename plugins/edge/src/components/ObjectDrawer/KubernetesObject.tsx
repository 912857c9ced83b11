import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  edgeKey,
  objectKey,
  type EdgeId,
  type ObjectRef,
} from '@tls-edge/backstage-plugin-edge-common';
import type { ObjectView } from '@tls-edge/backstage-plugin-edge-common/report';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { edgeApiRef } from '../../api';
import { saveText, Snippet } from '../../text';
import { edgeTranslationRef } from '../../translation';
import { ConditionTable } from './ConditionTable';
import { EventTable } from './EventTable';
import { ObjectFailed } from './ObjectFailed';
import { ObjectSkeleton } from './ObjectSkeleton';

const useStyles = makeStyles(theme => ({
  heading: { marginTop: theme.spacing(2) },
  // The drawer is a column, which would stretch the button over its whole width.
  save: { alignSelf: 'flex-start' },
}));

const ObjectDetails = ({ view }: { readonly view: ObjectView }) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const classes = useStyles();
  const { kind, name } = view.object;
  const save = () =>
    saveText({
      name: `${kind.toLowerCase()}-${name}.yaml`,
      text: view.yaml,
      type: 'application/yaml',
    });
  return (
    <>
      <Typography variant="h6" component="h3" className={classes.heading}>
        {t('object.conditions')}
      </Typography>
      <ConditionTable conditions={view.conditions} />
      <Typography variant="h6" component="h3" className={classes.heading}>
        {t('object.events')}
      </Typography>
      <EventTable events={view.events} />
      <Typography variant="h6" component="h3" className={classes.heading}>
        {t('object.yaml')}
      </Typography>
      <Button size="small" onClick={save} className={classes.save}>
        {t('object.download')}
      </Button>
      <Snippet text={view.yaml} label={`${kind} ${name}`} />
    </>
  );
};

/** An object as its cluster holds it now: it is asked for once, because each look is audited. @internal */
export const KubernetesObject = (props: {
  readonly edge: EdgeId;
  readonly object: ObjectRef;
}) => {
  const { edge, object } = props;
  const edgeApi = useApi(edgeApiRef);
  const { value, error, loading, retry } = useAsyncRetry(
    () => edgeApi.getObject(edge, object),
    [edgeApi, edgeKey(edge), objectKey(object)],
  );
  if (loading) return <ObjectSkeleton />;
  if (error) return <ObjectFailed error={error} onRetry={retry} />;
  return value ? <ObjectDetails view={value} /> : null;
};
