import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';

import type { EdgeService } from '../EdgeService';
import type { Revalidator } from './createRevalidator';

/** What every route needs. @internal */
export interface RouteServices {
  readonly httpAuth: HttpAuthService;
  readonly auditor: AuditorService;
  readonly service: EdgeService;
  /** Replies to open pages, which ask again and again for what they have. */
  readonly revalidate: Revalidator;
}
