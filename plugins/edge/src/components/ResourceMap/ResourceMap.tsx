import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Switch from '@material-ui/core/Switch';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import type { ObjectRef } from '@tls-edge/backstage-plugin-edge-common';
import type { EdgeReport } from '@tls-edge/backstage-plugin-edge-common/report';
import { useMemo, useState } from 'react';
import { edgeTranslationRef } from '../../translation';
import { buildFlow } from './buildFlow';
import type { FlowNode } from './Flow';
import { FlowList } from './FlowList';
import { FlowMap } from './FlowMap';
import { groupNodes } from './groupNodes';
import { failingPaths } from './pathOf';

const useStyles = makeStyles(theme => ({
  toolbar: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    marginBottom: theme.spacing(1),
    paddingLeft: theme.spacing(1),
  },
}));

/** Every object a request passes, from the host name to the backends. @internal */
export const ResourceMap = (props: {
  readonly map: EdgeReport['map'];
  readonly onOpen: (object: ObjectRef) => void;
}) => {
  const { map, onOpen } = props;
  const { t } = useTranslationRef(edgeTranslationRef);
  const classes = useStyles();
  const isNarrow = useMediaQuery<Theme>(({ breakpoints }) =>
    breakpoints.down('sm'),
  );
  const [isList, setList] = useState(false);
  const [isOnlyBroken, setOnlyBroken] = useState(false);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const flow = useMemo(() => {
    const whole = buildFlow(map);
    return groupNodes(isOnlyBroken ? failingPaths(whole) : whole, opened);
  }, [map, isOnlyBroken, opened]);

  const turn = (id: string) =>
    setOpened(
      new Set(
        opened.has(id)
          ? [...opened].filter(other => other !== id)
          : [...opened, id],
      ),
    );
  const open = ({ id, object }: FlowNode) =>
    object ? onOpen(object) : turn(id);
  if (map.nodes.length === 0) {
    return <Typography variant="body2">{t('map.empty')}</Typography>;
  }
  const View = isNarrow || isList ? FlowList : FlowMap;
  return (
    <>
      <div className={classes.toolbar}>
        <FormControlLabel
          label={<Typography variant="body2">{t('map.onlyBroken')}</Typography>}
          control={
            <Switch
              size="small"
              checked={isOnlyBroken}
              onChange={(_, isChecked) => setOnlyBroken(isChecked)}
            />
          }
        />
        {!isNarrow && (
          <Button size="small" onClick={() => setList(!isList)}>
            {t(isList ? 'map.asMap' : 'map.asList')}
          </Button>
        )}
      </div>
      {flow.nodes.length === 0 ? (
        <Typography variant="body2">{t('map.nothingBroken')}</Typography>
      ) : (
        <View flow={flow} onOpen={open} />
      )}
    </>
  );
};
