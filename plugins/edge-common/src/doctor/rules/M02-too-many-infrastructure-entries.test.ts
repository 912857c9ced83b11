import { aGateway, aSeenBundle } from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { tooManyInfrastructureEntries } from './M02-too-many-infrastructure-entries';

const entries = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`key-${index}`, 'value']),
  );

const carrying = (annotations: number, labels: number) =>
  aSeenBundle({
    gateway: aGateway({
      infrastructure: {
        annotations: entries(annotations),
        labels: entries(labels),
      },
    }),
  });

describeRule(tooManyInfrastructureEntries, {
  fires: {
    '17 annotations': {
      seen: carrying(17, 0),
      path: 'spec.infrastructure.annotations',
      message:
        'The cluster refuses the Gateway pay-edge, because it has 17 infrastructure annotations and only 16 are allowed.',
      observed: '17',
    },
    '9 labels': {
      seen: carrying(0, 9),
      path: 'spec.infrastructure.labels',
      expected: 'at most 8',
    },
  },
  quiet: {
    'as many as there may be': carrying(16, 8),
    'no Gateway': aSeenBundle({ gateway: undefined }),
  },
});
