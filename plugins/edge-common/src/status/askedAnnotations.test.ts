import { aGateway, anEnvoyProxy } from '../testUtils';
import { askedAnnotations } from './askedAnnotations';

const gateway = aGateway({
  infrastructure: { annotations: { a: 'gateway', b: 'gateway' }, labels: {} },
});
const proxy = (
  serviceAnnotations: Record<string, string>,
  mergeType?: string,
) => anEnvoyProxy({ serviceAnnotations, mergeType });

describe('askedAnnotations', () => {
  it.each([
    ['nothing', {}, {}],
    ['a Gateway alone', { gateway }, { a: 'gateway', b: 'gateway' }],
    [
      'an EnvoyProxy that wins',
      { gateway, envoyProxy: proxy({ b: 'proxy', c: 'proxy' }) },
      { a: 'gateway', b: 'proxy', c: 'proxy' },
    ],
    [
      "a class's EnvoyProxy",
      { gateway, classEnvoyProxy: proxy({ d: 'class' }) },
      { a: 'gateway', b: 'gateway', d: 'class' },
    ],
    [
      "an EnvoyProxy that replaces the class's",
      {
        envoyProxy: proxy({ c: 'proxy' }),
        classEnvoyProxy: proxy({ d: 'class' }),
      },
      { c: 'proxy' },
    ],
    [
      "an EnvoyProxy that merges with the class's",
      {
        envoyProxy: proxy({ c: 'proxy' }, 'StrategicMerge'),
        classEnvoyProxy: proxy({ c: 'class', d: 'class' }),
      },
      { c: 'proxy', d: 'class' },
    ],
  ])('reads %s', (_, wish, expected) => {
    expect(askedAnnotations(wish)).toEqual(expected);
  });
});
