import type { Response } from 'express';

import { html, type Html } from './html';

const style = html`
  body { font: 15px/1.5 system-ui, sans-serif; margin: 0; color: #1f2328;
  background: #fff } header { background: #24292f; padding: 12px 24px } header a
  { color: #fff; font-weight: 600; text-decoration: none } main { max-width:
  1000px; margin: 24px auto; padding: 0 16px } a { color: #0550ae } code, pre {
  font: 13px/1.45 ui-monospace, monospace; background: #f6f8fa } pre { padding:
  12px; overflow-x: auto; border: 1px solid #d0d7de; border-radius: 6px; margin:
  0 } table { border-collapse: collapse } th, td { border: 1px solid #d0d7de;
  padding: 4px 10px; text-align: left } blockquote { margin: 0; padding: 0 12px;
  border-left: 4px solid #d0d7de } .state { display: inline-block; padding: 2px
  12px; border-radius: 12px; color: #fff; background: #59636e } .open {
  background: #1a7f37 } .merged { background: #8250df } .body { border: 1px
  solid #d0d7de; border-radius: 6px; padding: 4px 16px; margin: 16px 0 } .add {
  background: #dafbe1 } .del { background: #ffebe9 } .add, .del, .same {
  display: block } button { font: inherit; padding: 6px 16px; border: 0;
  border-radius: 6px; color: #fff; background: #1a7f37; cursor: pointer }
`;

/**
 * Sends one page. The policy lets nothing run and nothing load, whatever a text holds.
 * @internal
 */
export const sendPage = (
  res: Response,
  page: { readonly title: string; readonly main: Html },
): void => {
  res.set(
    'Content-Security-Policy',
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'",
  );
  res.type('html').send(
    html`<!DOCTYPE html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width" />
          <title>${page.title}</title>
          <style>
            ${style}
          </style>
        </head>
        <body>
          <header><a href="/">Demo Git host</a></header>
          <main>${page.main}</main>
        </body>
      </html>`.text,
  );
};
