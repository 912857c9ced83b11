import { useApiHolder } from '@backstage/core-plugin-api';
import { appLanguageApiRef } from '@backstage/core-plugin-api/alpha';

/** The language of the app, so that times read like the text around them. @internal */
export const useLocale = (): string =>
  useApiHolder().get(appLanguageApiRef)?.getLanguage().language ?? 'en';
