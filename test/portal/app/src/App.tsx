import { createApp } from '@backstage/frontend-defaults';

import { navModule } from './nav/navModule';
import { signInModule } from './signIn/signInModule';

/**
 * The demo portal. The plugins of package.json are found by `app.packages: all`, as in a new
 * Backstage app: installing TLS Edge is adding one dependency.
 */
export const App = createApp({ features: [navModule, signInModule] });
