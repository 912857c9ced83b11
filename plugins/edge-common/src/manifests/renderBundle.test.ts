import { parse } from 'yaml';

import { hashRequest } from '../request';
import { ARTICLE, SCENARIOS } from './__fixtures__/scenarios';
import { renderBundle } from './renderBundle';
import { renderManifests } from './renderManifests';

const specOf = (name: string, path: string): unknown =>
  renderManifests(SCENARIOS.find(one => one.name === name)!.edge).find(
    manifest => manifest.path === path,
  )?.object.spec;

describe.each(SCENARIOS)('the scenario $name', ({ edge, expected }) => {
  const bundle = renderBundle(edge);

  it('gives exactly the expected files', () => {
    expect(bundle.map(({ path }) => path).sort()).toEqual(
      Object.keys(expected).sort(),
    );
  });

  it.each(bundle)('gives the expected bytes of $path', ({ path, content }) => {
    expect(content).toBe(expected[path]);
  });

  it('gives the same bytes again', () => {
    expect(renderBundle(edge)).toEqual(bundle);
  });

  it('lists every manifest in the kustomization, and the request not', () => {
    const { resources } = parse(
      bundle.find(({ path }) => path === 'kustomization.yaml')!.content,
    );
    expect(resources).toEqual(renderManifests(edge).map(({ path }) => path));
    expect(resources).not.toContain('edge.yaml');
  });

  it('writes an edge.yaml whose hash is on every object', () => {
    const file: unknown = parse(bundle[0].content);
    for (const { object } of renderManifests(edge)) {
      expect(object.metadata.annotations['tls-edge.dev/request-hash']).toBe(
        hashRequest(file),
      );
    }
  });

  it('keeps the hashes out of spec', () => {
    for (const { object } of renderManifests(edge)) {
      expect(JSON.stringify(object.spec)).not.toContain('-hash');
    }
  });
});

describe('the form of the article', () => {
  it.each([
    ['gateway.yaml', ARTICLE.gateway.spec],
    ['route-redirect.yaml', ARTICLE.redirect.spec],
    ['route-app.yaml', ARTICLE.app.spec],
  ])('has in %s the spec of the article, key by key', (path, spec) => {
    expect(specOf('article', path)).toStrictEqual(spec);
  });

  it('has no other manifest', () => {
    const { edge } = SCENARIOS.find(({ name }) => name === 'article')!;
    expect(renderManifests(edge)).toHaveLength(3);
  });
});
