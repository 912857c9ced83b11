import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { wrapInTestApp } from '@backstage/test-utils';
import { renderHook } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { requestTemplateRouteRef } from '../routes';
import { useEdgeTabLink, useRequestLink } from '.';

const id = { cluster: 'demo-eu', namespace: 'payments', gateway: 'pay-edge' };

const within =
  (mountedRoutes: Parameters<typeof wrapInTestApp>[1]) =>
  ({ children }: PropsWithChildren<{}>) =>
    wrapInTestApp(<>{children}</>, mountedRoutes);

const withCatalog = within({
  mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
});

const withScaffolder = within({
  mountedRoutes: {
    '/new/:namespace/:templateName': requestTemplateRouteRef,
  },
});

describe('useEdgeTabLink', () => {
  it('leads to the tab of the entity and names the edge', () => {
    const { result } = renderHook(() => useEdgeTabLink(), {
      wrapper: withCatalog,
    });

    expect(result.current('component:default/pay', id)).toBe(
      '/catalog/default/component/pay/edge?edge=demo-eu%2Fpayments%2Fpay-edge',
    );
  });

  it('finds the entity by the parts of its ref', () => {
    const { result } = renderHook(() => useEdgeTabLink(), {
      wrapper: withCatalog,
    });

    expect(result.current('Component:Shop/Pay', id)).toMatch(
      /^\/catalog\/shop\/component\/Pay\/edge\?/,
    );
  });
});

describe('useRequestLink', () => {
  const formDataOf = (link: string | undefined) =>
    JSON.parse(
      new URL(link ?? '', 'http://localhost').searchParams.get('formData')!,
    );

  it('opens the template wherever the app has mounted it', () => {
    const { result } = renderHook(() => useRequestLink(), {
      wrapper: withScaffolder,
    });

    expect(result.current({ entity: 'component:default/pay' })).toMatch(
      /^\/new\/default\/request-edge\?formData=/,
    );
  });

  it('fills in what is known', () => {
    const { result } = renderHook(() => useRequestLink(), {
      wrapper: withScaffolder,
    });
    const formData = {
      entity: 'component:default/pay',
      environment: 'production',
      hostnames: ['pay.example.com', 'a&b=c.example.com'],
    };

    expect(formDataOf(result.current(formData))).toEqual(formData);
  });

  it('leads nowhere in a portal without scaffolder', () => {
    const { result } = renderHook(() => useRequestLink(), {
      wrapper: within({}),
    });

    expect(result.current({ entity: 'component:default/pay' })).toBeUndefined();
  });
});
