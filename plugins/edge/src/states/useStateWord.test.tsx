import { errorApiRef } from '@backstage/core-plugin-api';
import { MockErrorApi, mockApis, TestApiProvider } from '@backstage/test-utils';
import { translationApiRef } from '@backstage/core-plugin-api/alpha';
import { renderHook } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { useStateWord, type Stated } from './useStateWord';

const wrapper = ({ children }: PropsWithChildren<{}>) => (
  <TestApiProvider
    apis={[
      [translationApiRef, mockApis.translation()],
      [errorApiRef, new MockErrorApi()],
    ]}
  >
    {children}
  </TestApiProvider>
);

describe('useStateWord', () => {
  it.each<[Stated, string]>([
    [{ state: 'ready' }, 'Ready'],
    [{ state: 'ready', coverage: 'full' }, 'Ready'],
    [{ state: 'ready', coverage: 'kubernetes-only' }, 'Ready, as far as seen'],
    [{ state: 'progressing' }, 'Warming up'],
    [{ state: 'progressing', at: 'targets' }, 'Warming up at Targets'],
    [{ state: 'progressing', at: 'request' }, 'Warming up'],
    [{ state: 'degraded', at: 'targets' }, 'At risk'],
    [{ state: 'broken' }, 'Broken'],
    [{ state: 'broken', at: 'certificate' }, 'Broken at TLS'],
    [{ state: 'broken', at: 'controller' }, 'Broken at NLB'],
    [{ state: 'unknown', at: 'routes' }, "Can't tell"],
    [{ state: 'requested' }, 'Requested'],
  ])('says %p as %p', (stated, word) => {
    const { result } = renderHook(() => useStateWord(), { wrapper });

    expect(result.current(stated)).toBe(word);
  });
});
