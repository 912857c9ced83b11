import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';

import type { EdgeService } from '../EdgeService';

/** What every route needs. @internal */
export interface RouteServices {
  readonly httpAuth: HttpAuthService;
  readonly auditor: AuditorService;
  readonly service: EdgeService;
}
