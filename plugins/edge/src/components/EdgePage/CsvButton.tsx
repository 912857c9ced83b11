import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import GetAppIcon from '@material-ui/icons/GetApp';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { edgeApiRef, listAllEdges, type EdgeFilters } from '../../api';
import { saveText } from '../../text';
import { edgeTranslationRef } from '../../translation';
import { edgesCsv } from './edgesCsv';

/** Saves what the filters leave, all pages of it, in the order on the screen. @internal */
export const CsvButton = (props: { readonly filters: EdgeFilters }) => {
  const { filters } = props;
  const { t } = useTranslationRef(edgeTranslationRef);
  const edgeApi = useApi(edgeApiRef);
  const [{ loading, error }, save] = useAsyncFn(async () => {
    const text = edgesCsv(await listAllEdges(edgeApi, filters));
    saveText({ name: 'edges.csv', text, type: 'text/csv' });
  }, [edgeApi, filters]);
  return (
    <div>
      <Button
        size="small"
        disabled={loading}
        startIcon={<GetAppIcon />}
        onClick={() => void save()}
      >
        {t('dashboard.csv')}
      </Button>
      {error && (
        <Typography role="alert" variant="body2" color="error">
          {t('dashboard.csvFailed')}
        </Typography>
      )}
    </div>
  );
};
