import { NLB_OPTION_NAMES, NLB_OPTIONS } from '../../nlb';
import { isRequestField, requestFieldNames } from './requestFields';

describe('isRequestField', () => {
  it.each([
    'scheme',
    'healthCheck',
    'healthCheck.mode',
    'httpsRedirect.statusCode',
    'routes.backends.namespace',
    'routes.path.type',
    'allowedRoutes.from',
    'tags.costCentre',
    'allowedRoutes.labels.team',
  ])('knows %s', path => {
    expect(isRequestField(path)).toBe(true);
  });

  it.each([
    'shceme',
    '',
    'healthCheck.modus',
    'scheme.x',
    'routes.backends.host',
    'toString',
    'constructor.name',
    '__proto__',
  ])('knows no %s', path => {
    expect(isRequestField(path)).toBe(false);
  });

  it('knows the request field of every NLB option', () => {
    const unknown = NLB_OPTION_NAMES.map(name => NLB_OPTIONS[name].option)
      .filter(option => option !== undefined)
      .filter(option => !isRequestField(option));
    expect(unknown).toEqual([]);
  });
});

describe('requestFieldNames', () => {
  it('lists names at every depth once', () => {
    const names = requestFieldNames();
    expect(names).toEqual(
      expect.arrayContaining(['scheme', 'statusCode', 'weight', 'labels']),
    );
    expect(new Set(names).size).toBe(names.length);
  });
});
