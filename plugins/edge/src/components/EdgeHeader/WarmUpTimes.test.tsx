import { renderInTestApp } from '@backstage/test-utils';
import type { HopReport } from '@tls-edge/backstage-plugin-edge-common/report';
import { hop } from '../../__fixtures__/hops';
import { minutesAgo } from '../../__fixtures__/reports';
import { WarmUpTimes } from './WarmUpTimes';

const timesOf = async (times: Partial<HopReport>) => {
  const { container } = await renderInTestApp(
    <WarmUpTimes
      hop={hop('loadBalancer', { state: 'progressing', ...times })}
    />,
  );
  return container.textContent;
};

describe('WarmUpTimes', () => {
  it.each([
    [180, 1, 'usually 3 min, since 1 min'],
    [180, 5, 'usually 3 min, since 5 min'],
    [180, 7, 'usually 3 min, since 7 min, longer than it should'],
    [30, 4, 'usually 30 sec, since 4 min, longer than it should'],
    [undefined, 90, 'since 2 hr'],
  ])(
    'says of %p s that are usual after %p min: %p',
    async (usualSeconds, minutes, words) => {
      const since = minutesAgo(minutes);

      expect(await timesOf({ usualSeconds, since })).toContain(words);
    },
  );

  it.each([
    ['the beginning', { usualSeconds: 120 }, 'usually 2 min'],
    [
      'a beginning that is no time',
      { usualSeconds: 120, since: 'soon' },
      'usually 2 min',
    ],
  ])('does without %s', async (_missing, times, words) => {
    const said = await timesOf(times);

    expect(said).toContain(words);
    expect(said).not.toContain('since');
  });

  it('says nothing where nothing is known', async () => {
    expect(await timesOf({})).not.toMatch(/usually|since/);
  });
});
