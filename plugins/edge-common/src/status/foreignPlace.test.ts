import { aManagedService, aTargetGroupBinding, aTopology } from '../testUtils';
import { foreignPlace } from './foreignPlace';

const bound = (targetGroupArn: string) =>
  aTopology({
    targetGroupBindings: [aTargetGroupBinding(443, { targetGroupArn })],
  });

const named = (hostname: string) =>
  aTopology({
    targetGroupBindings: [],
    service: aManagedService({ hostnames: [hostname] }),
  });

describe('foreignPlace', () => {
  it.each([
    ['the place the cluster is said to have', aTopology()],
    ['an ARN nobody can read', bound('not-an-arn')],
    ['a host name of another kind', named('lb.example.com')],
    ['no place said', { ...aTopology(), aws: undefined }],
  ])('is none for %s', (_, topology) => {
    expect(foreignPlace(topology)).toBeUndefined();
  });

  it('is the account of a target group that is bound', () => {
    expect(
      foreignPlace(
        bound(
          'arn:aws:elasticloadbalancing:eu-west-1:999999999999:targetgroup/a/b',
        ),
      ),
    ).toEqual({ accountId: '999999999999', region: 'eu-west-1' });
  });

  it('is the region of the host name', () => {
    expect(foreignPlace(named('k8s-a-1.elb.us-east-1.amazonaws.com'))).toEqual({
      region: 'us-east-1',
    });
    expect(
      foreignPlace(named('K8S-a-1.elb.cn-north-1.amazonaws.com.cn')),
    ).toEqual({ region: 'cn-north-1' });
  });
});
