import { useRouteRef } from '@backstage/core-plugin-api';
import { requestTemplateRouteRef } from '../routes';

/** What the form starts with; names are the template's parameters. @internal */
export interface RequestFormData {
  readonly entity: string;
  readonly environment?: string;
  readonly hostnames?: readonly string[];
}

/**
 * Gives the address of the request form, filled in; `undefined` in a portal without scaffolder.
 * @internal
 */
export const useRequestLink = () => {
  const template = useRouteRef(requestTemplateRouteRef);
  return (formData: RequestFormData): string | undefined => {
    const page = template?.({
      namespace: 'default',
      templateName: 'request-edge',
    });
    const query = new URLSearchParams({ formData: JSON.stringify(formData) });
    return page && `${page}?${query}`;
  };
};
