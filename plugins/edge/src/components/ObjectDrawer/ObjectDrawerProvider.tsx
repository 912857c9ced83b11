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

interface DrawerControl {
  readonly open: (object: ObjectRef) => void;
  /** Only objects of the edge's map can be looked at. */
  readonly canOpen: (object: ObjectRef) => boolean;
}

const DrawerContext = createContext<DrawerControl>({
  open: () => undefined,
  canOpen: () => false,
});

/** Opens the drawer of the report around; outside of one nothing can be opened. @internal */
export const useObjectDrawer = (): DrawerControl => useContext(DrawerContext);

/** Gives the parts of a report one drawer for its objects. @internal */
export const ObjectDrawerProvider = (props: {
  readonly report: EdgeReport;
  readonly children: ReactNode;
}) => {
  const { id, map } = props.report;
  const [object, setObject] = useState<ObjectRef>();
  const control = useMemo(() => {
    const known = new Set(map.nodes.map(node => objectKey(node.object)));
    return {
      open: setObject,
      canOpen: (ref: ObjectRef) => known.has(objectKey(ref)),
    };
  }, [map]);
  return (
    <DrawerContext.Provider value={control}>
      {props.children}
      <ObjectDrawer
        edge={id}
        drawn={object && drawnObject(map, object)}
        onClose={() => setObject(undefined)}
      />
    </DrawerContext.Provider>
  );
};
