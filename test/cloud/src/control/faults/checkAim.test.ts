import { ControlError } from '../ControlError';
import { checkAim } from './checkAim';
import { FAULTS } from './FaultBoard';

const fault = (id: string) => {
  const found = FAULTS.find(candidate => candidate.id === id);
  if (!found) throw new Error(`no fault '${id}'`);
  return found;
};

describe('checkAim', () => {
  it.each([
    ['targets-none', { edge: 'pay-edge' }],
    ['cluster-dead', { cluster: 'demo-us' }],
    ['watch-cut', { cluster: 'demo-eu' }],
    ['aws-denied', { region: 'us-east-1' }],
    ['acm-denied', { region: 'eu-west-1' }],
    ['aws-throttled', {}],
  ])('aims %s at %j', (id, aim) => {
    expect(() => checkAim(fault(id), aim)).not.toThrow();
  });

  it.each([
    [
      'aws-denied',
      { edge: 'a' },
      'takes no edge: it is about the whole region',
    ],
    ['aws-throttled', { region: 'us-east-1' }, 'about the whole source'],
    ['aws-denied', { cluster: 'demo-us' }, 'takes no cluster'],
    ['targets-none', { cluster: 'demo-us' }, 'it is about one edge'],
    ['cluster-dead', { region: 'us-east-1' }, 'takes no region'],
    [
      'cluster-dead',
      { cluster: 'prod' },
      "There is no cluster 'prod', only demo-eu, demo-us",
    ],
    [
      'aws-denied',
      { region: 'mars' },
      "There is no region 'mars', only eu-west-1, us-east-1",
    ],
  ])('refuses to aim %s at %j', (id, aim, message) => {
    const refused = () => checkAim(fault(id), aim);
    expect(refused).toThrow(ControlError);
    expect(refused).toThrow(message);
  });
});
