import {
  objectKey,
  type ObjectRef,
} from '@tls-edge/backstage-plugin-edge-common';
import { useCallback, useRef } from 'react';
import useUpdateEffect from 'react-use/esm/useUpdateEffect';
// Not through the index, which would load the map together with the drawer.
import { NODE_ATTRIBUTE, nodeElement } from '../ResourceMap/nodeElement';

interface Opener {
  readonly element: Element | null;
  readonly object: ObjectRef;
}

/** A part of an object, such as a listener, stands for itself before the whole does. */
const idsOf = ({ element, object }: Opener) => [
  element?.getAttribute(NODE_ATTRIBUTE) ?? objectKey(object),
  objectKey(object),
];

/**
 * Gives the focus back when what opened the drawer has left the page meanwhile: a newer report
 * may have hidden or redrawn it. The focus goes to what stands for the same object now, else to
 * the report, the element that is given `ref`.
 * @internal
 */
export const useFocusReturn = (isOpen: boolean) => {
  const ref = useRef<HTMLDivElement>(null);
  const opener = useRef<Opener>();
  const remember = useCallback((object: ObjectRef) => {
    opener.current = { element: document.activeElement, object };
  }, []);

  useUpdateEffect(() => {
    const { current: report } = ref;
    const { current: before } = opener;
    // The drawer itself returns to an element that is still there.
    if (isOpen || !report || !before || before.element?.isConnected) return;
    const [now = report] = idsOf(before).flatMap(
      id => nodeElement(report, id) ?? [],
    );
    now.focus({ preventScroll: now === report });
  }, [isOpen]);
  return { ref, remember };
};
