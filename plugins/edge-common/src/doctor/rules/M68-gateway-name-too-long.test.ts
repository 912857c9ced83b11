import { aGateway, aMeta, aSeen, aSeenBundle } from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { gatewayNameTooLong } from './M68-gateway-name-too-long';

const named = (length: number) =>
  aGateway({ metadata: aMeta({ name: 'g'.repeat(length) }) });

describeRule(gatewayNameTooLong, {
  fires: {
    'a name of 64 characters': {
      seen: aSeenBundle({ gateway: named(64) }),
      path: 'metadata.name',
      observed: '64 characters',
      expected: 'at most 63 characters',
      remedy: 'Make the Gateway anew under a shorter name.',
    },
    'the same where no Service came of it': {
      seen: aSeen({ gateway: named(64), service: undefined }),
    },
  },
  quiet: {
    'a name of 63 characters': aSeenBundle({ gateway: named(63) }),
    'a Service that exists all the same': aSeen({ gateway: named(64) }),
    'no Gateway': aSeen({ gateway: undefined }),
  },
});
