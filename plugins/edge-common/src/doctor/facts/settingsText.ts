import type { SettingDrift } from '../../status';

/** Settings that differ with the values of one side, `the scheme: internal; …`. @internal */
export const settingsText = (
  drift: readonly SettingDrift[],
  side: 'live' | 'onService',
): string => drift.map(one => `${one.setting}: ${one[side]}`).join('; ');
