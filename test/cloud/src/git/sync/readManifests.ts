import { parseAllDocuments } from 'yaml';

import { manifestKey, parseManifest, type Manifest } from './Manifest';
import { selectManifestFiles } from './selectManifestFiles';

const isNamespace = ({ kind }: Manifest) => kind === 'Namespace';

/**
 * All objects of one repository's files; namespaces first, because the others live in them.
 * @throws the parser's error when a file is no YAML or no Kubernetes object
 * @internal
 */
export const readManifests = (
  files: Readonly<Record<string, string>>,
): Manifest[] => {
  const manifests = selectManifestFiles(files).flatMap(path =>
    [...parseAllDocuments(files[path])]
      .map(document => {
        if (document.errors.length > 0) {
          throw document.errors[0];
        }
        return document.toJS();
      })
      .filter(value => value !== null)
      .map(parseManifest),
  );
  const unique = [...new Map(manifests.map(m => [manifestKey(m), m])).values()];
  return [
    ...unique.filter(isNamespace),
    ...unique.filter(manifest => !isNamespace(manifest)),
  ];
};
