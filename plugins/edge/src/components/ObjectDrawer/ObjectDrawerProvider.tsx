import { makeStyles } from '@material-ui/core/styles';
import {
  objectKey,
  type ObjectRef,
} from '@tls-edge/backstage-plugin-edge-common';
import type { EdgeReport } from '@tls-edge/backstage-plugin-edge-common/report';
import {
  createContext,
  useContext,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import { drawnObject } from './drawnObject';
import { ObjectDrawer } from './ObjectDrawer';
import { useFocusReturn } from './useFocusReturn';

interface DrawerControl {
  readonly open: (object: ObjectRef) => void;
  /** Only objects of the edge's map can be looked at. */
  readonly canOpen: (object: ObjectRef) => boolean;
}

const DrawerContext = createContext<DrawerControl>({
  open: () => undefined,
  canOpen: () => false,
});

// Nothing can be done with the report as a whole: it only holds the place of the focus.
const useStyles = makeStyles({ report: { outline: 'none' } });

/** Opens the drawer of the report around; outside of one nothing can be opened. @internal */
export const useObjectDrawer = (): DrawerControl => useContext(DrawerContext);

/** Gives the parts of a report one drawer for its objects. @internal */
export const ObjectDrawerProvider = (props: {
  readonly report: EdgeReport;
  readonly children: ReactNode;
}) => {
  const { id, map } = props.report;
  const [object, setObject] = useState<ObjectRef>();
  const drawn = object && drawnObject(map, object);
  const { ref, remember } = useFocusReturn(drawn !== undefined);
  const classes = useStyles();
  const control = useMemo(() => {
    const known = new Set(map.nodes.map(node => objectKey(node.object)));
    return {
      open: (wanted: ObjectRef) => {
        remember(wanted);
        setObject(wanted);
      },
      canOpen: (wanted: ObjectRef) => known.has(objectKey(wanted)),
    };
  }, [map, remember]);
  return (
    <DrawerContext.Provider value={control}>
      <div ref={ref} tabIndex={-1} className={classes.report}>
        {props.children}
      </div>
      <ObjectDrawer
        edge={id}
        drawn={drawn}
        onClose={() => setObject(undefined)}
      />
    </DrawerContext.Provider>
  );
};
