const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * HTML that is safe to put into a page: made by `html`, or by a renderer that escapes.
 * @internal
 */
export class Html {
  constructor(readonly text: string) {}
}

const show = (value: Html | string | number | readonly Html[]): string => {
  if (value instanceof Html) {
    return value.text;
  }
  return typeof value === 'object'
    ? value.map(show).join('')
    : String(value).replace(/[&<>"']/g, sign => entities[sign]);
};

/**
 * A template tag that escapes every value which is not `Html` itself.
 * @internal
 */
export const html = (
  strings: TemplateStringsArray,
  ...values: readonly (Html | string | number | readonly Html[])[]
): Html => new Html(String.raw({ raw: strings }, ...values.map(show)));
