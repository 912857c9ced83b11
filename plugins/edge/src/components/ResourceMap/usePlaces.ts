import { useCallback, useLayoutEffect, useState } from 'react';
import useMeasure from 'react-use/esm/useMeasure';
import type { Place } from './drawLinks';
import { NODE_ATTRIBUTE } from './nodeElement';

const placesIn = (root: HTMLElement): ReadonlyMap<string, Place> => {
  const origin = root.getBoundingClientRect();
  return new Map(
    [...root.querySelectorAll<HTMLElement>(`[${NODE_ATTRIBUTE}]`)].map(
      element => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return [
          element.getAttribute(NODE_ATTRIBUTE) ?? '',
          { left: left - origin.left, top: top - origin.top, width, height },
        ];
      },
    ),
  );
};

/**
 * Where the browser has put the nodes inside the element that is given `ref`, measured anew
 * whenever what is drawn or its size changes: names wrap by the theme's font, so that nobody else
 * can know.
 * @internal
 */
export const usePlaces = (drawn: unknown) => {
  const [measure, { width, height }] = useMeasure<HTMLElement>();
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const [places, setPlaces] = useState<ReadonlyMap<string, Place>>(new Map());
  const ref = useCallback(
    (element: HTMLElement | null) => {
      setRoot(element);
      if (element) measure(element);
    },
    [measure],
  );
  useLayoutEffect(() => {
    if (root) setPlaces(placesIn(root));
  }, [root, drawn, width, height]);
  return { ref, places };
};
