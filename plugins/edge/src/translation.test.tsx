import { renderHook } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { errorApiRef } from '@backstage/core-plugin-api';
import {
  translationApiRef,
  useTranslationRef,
} from '@backstage/core-plugin-api/alpha';
import { MockErrorApi, mockApis, TestApiProvider } from '@backstage/test-utils';
import {
  edgeStateSchema,
  HOPS,
  hopStateSchema,
} from '@tls-edge/backstage-plugin-edge-common';
import {
  gapSchema,
  requestStateSchema,
  sourceStatusSchema,
} from '@tls-edge/backstage-plugin-edge-common/report';
import { edgeTranslationRef } from './translation';

const renderTexts = () =>
  renderHook(() => useTranslationRef(edgeTranslationRef), {
    wrapper: ({ children }: PropsWithChildren<{}>) => (
      <TestApiProvider
        apis={[
          [translationApiRef, mockApis.translation()],
          [errorApiRef, new MockErrorApi()],
        ]}
      >
        {children}
      </TestApiProvider>
    ),
  }).result.current.t;

describe('edgeTranslationRef', () => {
  it('is found by apps under its id', () => {
    expect(edgeTranslationRef.id).toBe('plugin.edge');
  });

  const t = renderTexts();

  it.each(HOPS)('names the hop %s', hop => {
    expect(t(`hop.${hop}`)).not.toContain('.');
  });

  it.each(hopStateSchema.options)('names the hop state %s', state => {
    expect(t(`hopState.${state}`)).not.toContain('.');
  });

  it.each(edgeStateSchema.options)('names the edge state %s', state => {
    expect(t(`edgeState.${state}`)).not.toContain('.');
  });

  it.each(requestStateSchema.options)('names the request state %s', state => {
    expect(t(`requestState.${state}`)).not.toContain('.');
  });

  it.each(sourceStatusSchema.shape.state.options)(
    'names the source state %s',
    state => {
      expect(t(`sourceState.${state}`)).not.toContain('.');
    },
  );

  it.each(gapSchema.shape.reason.options)('names the gap %s', reason => {
    expect(t(`gapReason.${reason}`)).not.toContain('.');
    expect(t(`source.${reason}`, { source: 'X', part: 'Y' })).toMatch(/^X /);
  });

  it.each([
    [1, 'Show 1 finding'],
    [2, 'Show all 2 findings'],
  ])('counts %p findings', (count, text) => {
    expect(t('finding.showAll', { count })).toBe(text);
  });

  it('leaves names and texts of clusters as they are', () => {
    expect(
      t('notice.unconfirmed', { name: '<b>{{x}}</b> & $t(card.title)' }),
    ).toContain('"<b>{{x}}</b> & ');
  });
});
