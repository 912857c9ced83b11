import { parseDocument } from 'yaml';
import type { Document } from 'yaml';

type Mistake = (content: string) => string;

const edit =
  (change: (document: Document) => void): Mistake =>
  content => {
    const document = parseDocument(content);
    change(document);
    return document.toString({ lineWidth: 0 });
  };

const SERVICE_ANNOTATIONS = [
  'spec',
  'provider',
  'kubernetes',
  'envoyService',
  'annotations',
];

/** What somebody changed by hand after the portal wrote it, by edge and by file of its folder. @public */
export const EDGE_MISTAKES: Readonly<
  Record<string, Readonly<Record<string, Mistake>>>
> = {
  'shop-edge': {
    // Of routes that match alike and are of one age, the first by name answers.
    'route-redirect.yaml': edit(document => {
      document.setIn(['metadata', 'name'], 'https-redirect');
      document.deleteIn(['spec', 'parentRefs', 0, 'sectionName']);
    }),
  },
  'search-edge': {
    'envoyproxy.yaml': edit(document =>
      document.setIn(
        [
          ...SERVICE_ANNOTATIONS,
          'service.beta.kubernetes.io/aws-load-balancer-ssl-ports',
        ],
        '8443',
      ),
    ),
  },
};
