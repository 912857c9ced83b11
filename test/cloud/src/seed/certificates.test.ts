import { demoCertificates } from './certificates';
import { DEMO_CLUSTERS } from './demoClusters';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const all = demoCertificates(NOW);

const shareLeft = (arn: string) => {
  const found = Object.values(all)
    .flat()
    .find(certificate => certificate.arn === arn);
  const start = found?.notBefore?.getTime() ?? NaN;
  const end = found?.notAfter?.getTime() ?? NaN;
  return (end - NOW) / (end - start);
};

describe('demoCertificates', () => {
  it.each(Object.values(DEMO_CLUSTERS))(
    'are in $region those its environment names',
    ({ region, certificates }) => {
      expect(all[region].map(({ arn }) => arn)).toEqual(
        Object.values(certificates),
      );
      Object.entries(certificates).forEach(([hostname, arn]) => {
        expect(arn).toContain(`:${region}:`);
        expect(all[region].find(one => one.arn === arn)?.domains).toContain(
          hostname,
        );
      });
    },
  );

  it('are imported and near their end for the login alone', () => {
    const { 'login.example.com': login } =
      DEMO_CLUSTERS['demo-us'].certificates;
    const imported = Object.values(all)
      .flat()
      .filter(({ type }) => type === 'IMPORTED');
    expect(imported.map(({ arn }) => arn)).toEqual([login]);
    expect(shareLeft(login)).toBeGreaterThan(0);
    expect(shareLeft(login)).toBeLessThan(0.1);
  });

  it('have most of their life before them elsewhere', () => {
    const { certificates } = DEMO_CLUSTERS['demo-us'];
    expect(shareLeft(certificates['*.us.example.com'])).toBeGreaterThan(0.8);
  });
});
