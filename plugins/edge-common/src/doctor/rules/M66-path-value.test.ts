import {
  aMatch,
  aRoute,
  aRouteRule,
  aSeen,
  aSeenBundle,
} from '../../testUtils';
import type { RouteMatch } from '../../snapshot';
import { describeRule } from './__fixtures__/describeRule';
import { pathValue } from './M66-path-value';

const at = (value: string, type: RouteMatch['path']['type'] = 'PathPrefix') =>
  aSeenBundle({
    routes: [
      aRoute({
        rules: [
          aRouteRule({ matches: [aMatch('/', { path: { type, value } })] }),
        ],
      }),
    ],
  });

describeRule(pathValue, {
  fires: {
    'no leading slash': {
      seen: at('api'),
      path: 'spec.rules[0].matches[0].path.value',
      message:
        'The cluster refuses the route pay-edge-app, because "api" is not a valid path.',
      observed: 'api',
    },
    'an empty segment': { seen: at('/a//b') },
    'a step back': { seen: at('/a/../b', 'Exact') },
    'a dot at the end': { seen: at('/a/.') },
    'an encoded slash': { seen: at('/a%2Fb') },
    'a fragment': { seen: at('/a#b') },
    'a star': {
      seen: at('/api*'),
      severity: 'info',
      impact: 'none',
      message:
        'The route pay-edge-app takes only the segment "/api*" itself and what lies below it, because prefixes are compared segment by segment.',
    },
  },
  quiet: {
    'a prefix': aSeen(),
    'a route that the cluster has, and so did not refuse': {
      ...at('/a//b'),
      live: true,
    },
    'the root': at('/'),
    'dots within a segment': at('/v1.2/x..y'),
    'a file name': at('/a.html', 'Exact'),
    'a regular expression': at('^/api.*', 'RegularExpression'),
  },
});
