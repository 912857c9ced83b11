import { minimumTlsMinor } from './minimumTlsMinor';

describe('minimumTlsMinor', () => {
  it.each([
    ['ELBSecurityPolicy-2016-08', 0],
    ['ELBSecurityPolicy-FS-2018-06', 0],
    ['ELBSecurityPolicy-FS-1-2-Res-2020-10', 2],
    ['ELBSecurityPolicy-TLS-1-0-2015-04', 0],
    ['ELBSecurityPolicy-TLS-1-1-2017-01', 1],
    ['ELBSecurityPolicy-TLS-1-2-Ext-2018-06', 2],
    ['ELBSecurityPolicy-TLS13-1-2-2021-06', 2],
    ['ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09', 2],
    ['ELBSecurityPolicy-TLS13-1-3-FIPS-2023-04', 3],
    ['', 0],
  ])('reads out of the name %s the least version 1.%s', (policy, minor) => {
    expect(minimumTlsMinor(policy)).toBe(minor);
  });

  it.each(
    ['TLS13', 'TLS', 'FS'].flatMap(family =>
      [0, 1, 2, 3].flatMap(minor =>
        ['', '-Res', '-Ext1', '-FIPS', '-Res-PQ'].map(
          kind =>
            [
              `ELBSecurityPolicy-${family}-1-${minor}${kind}-2021-06`,
              minor,
            ] as const,
        ),
      ),
    ),
  )('reads out of %s the least version 1.%s', (policy, minor) => {
    expect(minimumTlsMinor(policy)).toBe(minor);
  });

  it.each(['ELBSecurityPolicy-TLS13-1-4-2030-01', 'TLS-1-2', 'TLSv1.2', '1.3'])(
    'takes %s, which names no version it knows, for the oldest',
    policy => {
      expect(minimumTlsMinor(policy)).toBe(0);
    },
  );
});
