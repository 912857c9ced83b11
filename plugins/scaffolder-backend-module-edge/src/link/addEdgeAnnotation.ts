import { stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { EDGE_ANNOTATION } from '@tls-edge/backstage-plugin-edge-common';
import { isMap, parseAllDocuments, type Document } from 'yaml';
import { z } from 'zod/v3';

import { insertAnnotation } from './insertAnnotation';

const ANNOTATIONS = ['metadata', 'annotations'];

const entitySchema = z.object({
  kind: z.string(),
  metadata: z.object({
    name: z.string(),
    namespace: z.string().optional(),
  }),
});

const refOf = (document: Document): string | undefined => {
  const { success, data } = entitySchema.safeParse(document.toJS());
  return success
    ? stringifyEntityRef({ kind: data.kind, ...data.metadata })
    : undefined;
};

const mergeEdges = (value: unknown, edge: string): string => {
  const edges = String(value ?? '')
    .split(',')
    .map(part => part.trim())
    .filter(Boolean);
  return [...edges, ...(edges.includes(edge) ? [] : [edge])].join(',');
};

const parseCatalogFile = (text: string): Document[] => {
  const documents = [...parseAllDocuments(text)];
  const [error] = documents.flatMap(document => document.errors);
  if (error) {
    throw new InputError(
      `The catalog file is no valid YAML, so it was left as it is: ${error.message}`,
    );
  }
  return documents;
};

const findEntity = (documents: Document[], entityRef: string): Document => {
  const found = documents.find(document => refOf(document) === entityRef);
  if (!found) {
    const known = documents.flatMap(document => refOf(document) ?? []);
    throw new InputError(
      `The catalog file does not describe '${entityRef}'; it holds: ${
        known.join(', ') || 'no entity'
      }`,
    );
  }
  return found;
};

/** For files in flow style, which have no line of their own to put an annotation on. */
const rewrite = (
  documents: readonly Document[],
  entity: Document,
  value: string,
): string => {
  const annotations = entity.getIn(ANNOTATIONS);
  if (annotations && !isMap(annotations)) {
    throw new InputError(
      `metadata.annotations of the catalog file is no map; add ${EDGE_ANNOTATION}: ${value} by hand`,
    );
  }
  if (!annotations) {
    entity.setIn(ANNOTATIONS, entity.createNode({}));
  }
  entity.setIn([...ANNOTATIONS, EDGE_ANNOTATION], value);
  return documents.map(one => one.toString({ lineWidth: 0 })).join('');
};

/**
 * Adds an edge to the annotation of one entity of a catalog file and gives the new text.
 * Comments, order and other documents stay; an edge that is there already changes nothing.
 * @throws InputError when the file is no YAML or does not hold the entity
 * @internal
 */
export const addEdgeAnnotation = (
  text: string,
  { entityRef, edge }: { readonly entityRef: string; readonly edge: string },
): string => {
  const documents = parseCatalogFile(text);
  const entity = findEntity(documents, entityRef);
  const before = entity.getIn([...ANNOTATIONS, EDGE_ANNOTATION]);
  const value = mergeEdges(before, edge);
  if (before === value) {
    return text;
  }
  return (
    insertAnnotation(text, entity, { key: EDGE_ANNOTATION, value }) ??
    rewrite(documents, entity, value)
  );
};
