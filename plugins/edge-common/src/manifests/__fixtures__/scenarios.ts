import { parse } from 'yaml';
// Goldens are compared as bytes, while the test transform would import them parsed.
// eslint-disable-next-line no-restricted-imports
import { readdirSync, readFileSync } from 'fs';

import { buildEdge, type Edge } from '../../edge';
import { parseEdgeRequest } from '../../request';
import { aContext } from '../../request/__fixtures__/aContext';

const read = (name: string): string =>
  readFileSync(`${__dirname}/${name}`, 'utf8');

const list = (folder: string): string[] =>
  readdirSync(`${__dirname}/${folder}`).sort();

/** One folder: what was asked, in which context, and the files that come of it. */
export interface Scenario {
  readonly name: string;
  readonly asked: unknown;
  readonly edge: Edge;
  readonly expected: Readonly<Record<string, string>>;
}

const readScenario = (name: string): Scenario => {
  const asked: unknown = parse(read(`${name}/request.yaml`));
  const context = aContext(
    list(name).includes('context.yaml')
      ? parse(read(`${name}/context.yaml`))
      : {},
  );
  return {
    name,
    asked,
    edge: buildEdge(parseEdgeRequest(asked, context), context),
    expected: Object.fromEntries(
      list(`${name}/expected`).map(file => [
        file,
        read(`${name}/expected/${file}`),
      ]),
    ),
  };
};

export const SCENARIOS: readonly Scenario[] = readdirSync(__dirname, {
  withFileTypes: true,
})
  .filter(entry => entry.isDirectory())
  .map(({ name }) => readScenario(name))
  .sort((a, b) => a.name.localeCompare(b.name));

/** The three files of the article, as objects. */
export const ARTICLE: Readonly<Record<string, { spec: unknown }>> = {
  gateway: parse(read('article/source/gateway.yaml')),
  redirect: parse(read('article/source/ssl-redirect.yaml')),
  app: parse(read('article/source/api-route.yaml')),
};
