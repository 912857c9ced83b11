import { terminatedPorts } from './terminatedPorts';

const PORTS = [
  { port: 80, name: 'http-80' },
  { port: 443, name: 'http-443' },
];
const certificates = ['arn'];

describe('terminatedPorts', () => {
  it.each([
    ['the listed number', { certificates, tlsPorts: ['443'] }, [443]],
    ['the listed name', { certificates, tlsPorts: ['http-443'] }, [443]],
    ['both', { certificates, tlsPorts: ['443', 'http-80'] }, [80, 443]],
    ['no port that is not there', { certificates, tlsPorts: ['8443'] }, []],
    ['no port for a star', { certificates, tlsPorts: ['*'] }, []],
    ['every port without a list', { certificates }, [80, 443]],
    [
      'every port with an empty list',
      { certificates, tlsPorts: [] },
      [80, 443],
    ],
    ['no port without a certificate', { tlsPorts: ['443'] }, []],
    [
      'no port with an empty list of certificates',
      { certificates: [], tlsPorts: ['443'] },
      [],
    ],
  ])('ends TLS on %s', (_, settings, ports) => {
    expect(terminatedPorts(settings, PORTS)).toEqual(ports);
  });

  it('takes ports without a name', () => {
    expect(
      terminatedPorts({ certificates, tlsPorts: ['443'] }, [{ port: 443 }]),
    ).toEqual([443]);
  });
});
