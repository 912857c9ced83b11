import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import {
  edgeKey,
  objectKey,
  type EdgeId,
  type ObjectRef,
} from '@tls-edge/backstage-plugin-edge-common';
import type { ObjectView } from '@tls-edge/backstage-plugin-edge-common/report';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { edgeApiRef, isRefusal } from '../../api';
import { saveText, Snippet } from '../../text';
import { edgeTranslationRef } from '../../translation';
import { EdgeSkeleton, FetchFailed } from '../EdgeNotice';
import { ConditionTable } from './ConditionTable';
import { EventTable } from './EventTable';

const ObjectDetails = ({ view }: { readonly view: ObjectView }) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const { kind, name } = view.object;
  const save = () =>
    saveText({
      name: `${kind.toLowerCase()}-${name}.yaml`,
      text: view.yaml,
      type: 'application/yaml',
    });
  return (
    <>
      <Typography variant="h6" component="h3">
        {t('object.conditions')}
      </Typography>
      <ConditionTable conditions={view.conditions} />
      <Typography variant="h6" component="h3">
        {t('object.events')}
      </Typography>
      <EventTable events={view.events} />
      <Typography variant="h6" component="h3">
        {t('object.yaml')}
      </Typography>
      <Button size="small" onClick={save}>
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
  const { t } = useTranslationRef(edgeTranslationRef);
  const edgeApi = useApi(edgeApiRef);
  const { value, error, loading, retry } = useAsyncRetry(
    () => edgeApi.getObject(edge, object),
    [edgeApi, edgeKey(edge), objectKey(object)],
  );
  if (loading) return <EdgeSkeleton />;
  if (error && isRefusal(error)) {
    return (
      <Alert severity="info">
        <AlertTitle>{t('object.hidden')}</AlertTitle>
        {t('object.hiddenMeaning')}
      </Alert>
    );
  }
  if (error) {
    return (
      <FetchFailed
        error={error}
        onRetry={retry}
        title={t('object.failed')}
        meaning={t('object.failedMeaning')}
      />
    );
  }
  return value ? <ObjectDetails view={value} /> : null;
};
