import * as alpha from './alpha';
import * as legacy from '.';

describe('the package', () => {
  it('offers these names, and no others', () => {
    expect(Object.keys(legacy).sort()).toEqual([
      'EdgeEnvironmentPickerFieldExtension',
      'EdgePage',
      'EdgeRequestPreviewFieldExtension',
      'EntityEdgeCard',
      'EntityEdgeContent',
      'edgeApiRef',
      'edgePlugin',
    ]);
    expect(Object.keys(alpha).sort()).toEqual([
      'default',
      'edgeTranslationRef',
    ]);
  });

  it('has one id in both frontend systems', () => {
    expect(legacy.edgePlugin.getId()).toBe('edge');
    expect(alpha.default.pluginId).toBe('edge');
  });

  it('leads to the same places in both frontend systems', () => {
    expect(alpha.default.routes).toEqual(legacy.edgePlugin.routes);
    expect(alpha.default.externalRoutes).toEqual(
      legacy.edgePlugin.externalRoutes,
    );
  });

  it('serves both frontend systems with one client', () => {
    const [factory] = [...legacy.edgePlugin.getApis()];

    expect(factory.api).toBe(legacy.edgeApiRef);
  });
});
