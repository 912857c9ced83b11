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
  /** The part of the report that it stood in. */
  readonly part: HTMLElement | null;
  readonly object: ObjectRef;
}

const openerOf = (object: ObjectRef): Opener => {
  const { activeElement, body } = document;
  // Some browsers do not focus what is clicked.
  const element = activeElement === body ? null : activeElement;
  return { element, part: element?.closest('section') ?? null, object };
};

/** A part of an object, such as a listener, stands for itself before the whole does. */
const idsOf = ({ element, object }: Opener) => [
  element?.getAttribute(NODE_ATTRIBUTE) ?? objectKey(object),
  objectKey(object),
];

/** What stands for an opener that is gone, the closest to it first. */
const heirOf = (opener: Opener, report: HTMLElement): HTMLElement => {
  const [node] = idsOf(opener).flatMap(id => nodeElement(report, id) ?? []);
  if (node) return node;
  const place = opener.part?.isConnected ? opener.part : report;
  // Nothing can be done with it: the focus is only put there.
  place.tabIndex = -1;
  return place;
};

/**
 * Gives the focus back when what opened the drawer has left the page meanwhile: a newer report
 * may have hidden or redrawn it. The focus goes to what stands for the same object now, else to
 * the part of the report that it stood in, else to the report, the element that is given `ref`.
 * @internal
 */
export const useFocusReturn = (isOpen: boolean) => {
  const ref = useRef<HTMLDivElement>(null);
  const opener = useRef<Opener>();
  const remember = useCallback((object: ObjectRef) => {
    opener.current = openerOf(object);
  }, []);

  useUpdateEffect(() => {
    const { current: report } = ref;
    const { current: before } = opener;
    // The drawer itself returns to an element that is still there.
    if (isOpen || !report || !before || before.element?.isConnected) return;
    const heir = heirOf(before, report);
    heir.focus({ preventScroll: heir === report });
  }, [isOpen]);
  return { ref, remember };
};
