import type { CatalogService } from '@backstage/plugin-catalog-node';

import type { Attention } from '../assess/Attention';
import type { EdgeAuthorizer } from '../permissions/EdgeAuthorizer';
import type { EdgeStore } from '../store/EdgeStore';

/** What every reading call needs. @internal */
export interface ReadingServices {
  readonly authorizer: EdgeAuthorizer;
  readonly catalog: CatalogService;
  readonly edges: EdgeStore;
  readonly attention: Attention;
}
