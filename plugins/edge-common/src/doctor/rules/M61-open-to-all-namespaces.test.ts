import { aGateway, aListener, aSeen, aSeenBundle } from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { openToAllNamespaces } from './M61-open-to-all-namespaces';

const admitting = (allowedNamespaces: 'All' | 'Selector') => ({
  gateway: aGateway({ listeners: [aListener({ allowedNamespaces })] }),
});

describeRule(openToAllNamespaces, {
  fires: {
    'a listener for all': {
      seen: aSeenBundle(admitting('All')),
      path: 'spec.listeners[0].allowedRoutes.namespaces.from',
      message:
        'Any team of the cluster can take requests of pay-edge on port 443, because the listener https admits routes of all namespaces.',
    },
  },
  quiet: {
    'a listener for its own namespace': aSeen(),
    'a listener for some': aSeenBundle(admitting('Selector')),
    'no Gateway': aSeen({ gateway: undefined }),
  },
});
