import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Switch from '@material-ui/core/Switch';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import type { Theme } from '@material-ui/core/styles';
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

/** Every object a request passes, from the host name to the backends. @internal */
export const ResourceMap = (props: {
  readonly map: EdgeReport['map'];
  readonly onOpen: (object: ObjectRef) => void;
}) => {
  const { map, onOpen } = props;
  const { t } = useTranslationRef(edgeTranslationRef);
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

  const open = ({ id, object }: FlowNode) =>
    object ? onOpen(object) : setOpened(new Set([...opened, id]));
  if (map.nodes.length === 0) {
    return <Typography variant="body2">{t('map.empty')}</Typography>;
  }
  const View = isNarrow || isList ? FlowList : FlowMap;
  return (
    <>
      <FormControlLabel
        label={t('map.onlyBroken')}
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
      {flow.nodes.length === 0 ? (
        <Typography variant="body2">{t('map.nothingBroken')}</Typography>
      ) : (
        <View flow={flow} onOpen={open} />
      )}
    </>
  );
};
