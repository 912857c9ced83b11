import { isMap, isScalar, type Document, type Pair, type YAMLMap } from 'yaml';

/** One annotation to write: its key, and its value once merged with what is there. */
export interface Annotation {
  readonly key: string;
  readonly value: string;
}

const asBlock = (node: unknown): YAMLMap | undefined =>
  isMap(node) && !node.flow && node.items.length > 0 ? node : undefined;

const pairOf = (map: YAMLMap, name: string): Pair | undefined =>
  map.items.find(({ key }) => isScalar(key) && key.value === name);

const startOf = (node: unknown): number | undefined =>
  isScalar(node) ? node.range?.[0] : undefined;

/** Offset of the line below the one a key stands on. */
const lineBelow = (text: string, { key }: Pair): number =>
  text.indexOf('\n', startOf(key)) + 1;

const indentOf = (text: string, map: YAMLMap): string => {
  const start = startOf(map.items[0].key) ?? 0;
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
};

const insert = (text: string, offset: number, lines: readonly string[]) => {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const added = lines.map(line => line + end).join('');
  return text.slice(0, offset) + added + text.slice(offset);
};

const replaceValue = (text: string, pair: Pair, value: string) => {
  const range = isScalar(pair.value) ? pair.value.range : undefined;
  const isPlain =
    range && range[1] > range[0] && !/[|>\n]/.test(text[range[0]]);
  return isPlain
    ? text.slice(0, range[0]) + value + text.slice(range[1])
    : undefined;
};

/**
 * Writes the annotation into the text itself, so that a reviewer sees one changed line and the
 * author's layout stays. `undefined` when the file is laid out in a way that does not allow it.
 * @internal
 */
export const insertAnnotation = (
  text: string,
  document: Document,
  { key, value }: Annotation,
): string | undefined => {
  const root = asBlock(document.contents);
  const metadataPair = root && pairOf(root, 'metadata');
  const metadata = asBlock(metadataPair?.value);
  if (!metadataPair || !metadata) {
    return undefined;
  }
  const annotationsPair = pairOf(metadata, 'annotations');
  if (!annotationsPair) {
    const indent = indentOf(text, metadata);
    return insert(text, lineBelow(text, metadataPair), [
      `${indent}annotations:`,
      `${indent}${indent}${key}: ${value}`,
    ]);
  }
  const annotations = asBlock(annotationsPair.value);
  const existing = annotations && pairOf(annotations, key);
  if (existing) {
    return replaceValue(text, existing, value);
  }
  return annotations
    ? insert(text, lineBelow(text, annotationsPair), [
        `${indentOf(text, annotations)}${key}: ${value}`,
      ])
    : undefined;
};
