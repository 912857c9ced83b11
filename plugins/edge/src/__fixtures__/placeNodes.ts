const rect = (left: number, top: number, width: number, height: number) => ({
  ...{ left, top, width, height, x: left, y: top },
  ...{ right: left + width, bottom: top + height },
  toJSON: () => undefined,
});

/**
 * Gives the nodes of a map places on the page, which a page without layout does not: left edge and
 * top in pixels, by id; every node is 100 wide and 40 high.
 */
export const placeNodes = (
  places: Readonly<Record<string, readonly [left: number, top: number]>>,
) =>
  jest
    .spyOn(Element.prototype, 'getBoundingClientRect')
    .mockImplementation(function placed(this: Element) {
      const place = places[this.getAttribute('data-node') ?? ''];
      return place ? rect(...place, 100, 40) : rect(0, 0, 0, 0);
    });
