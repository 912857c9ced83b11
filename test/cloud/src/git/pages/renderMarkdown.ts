import MarkdownIt from 'markdown-it';

import { Html } from './html';

const markdown = new MarkdownIt({ html: false, linkify: false });

/**
 * Markdown as a Git host shows it. Raw HTML in the text stays text, and links with a scheme that
 * runs code are not made.
 * @internal
 */
export const renderMarkdown = (text: string): Html =>
  new Html(markdown.render(text));
