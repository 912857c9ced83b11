import { coverHostname } from './coverHostname';
import { minimumTlsMinor } from './minimumTlsMinor';

describe('coverHostname', () => {
  it.each([
    ['orders.example.com', 'orders.example.com', 2],
    ['Orders.Example.com', 'orders.example.com', 2],
    ['*.example.com', '*.example.com', 2],
    ['*.example.com', 'orders.example.com', 1],
    ['*.example.com', 'example.com', 0],
    ['*.example.com', 'a.b.example.com', 0],
    ['*.b.example.com', '*.example.com', 0],
    ['*.example.com', '.example.com', 0],
    ['*.example.com', 'ordersexample.com', 0],
    ['orders.example.com', '*.example.com', 0],
    ['*', 'orders', 0],
  ])('says how well %s covers %s: %s', (pattern, hostname, score) => {
    expect(coverHostname(pattern, hostname)).toBe(score);
  });
});

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
  ])('reads out of %s the least version 1.%s', (policy, minor) => {
    expect(minimumTlsMinor(policy)).toBe(minor);
  });
});
