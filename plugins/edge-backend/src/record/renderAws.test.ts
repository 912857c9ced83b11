import {
  aLoadBalancer,
  anAwsSnapshot,
  aTopology,
  LOAD_BALANCER_ARN,
  targetGroupArn,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';

import type { AwsCall } from './recordAws';
import { renderAws } from './renderAws';

const call = (
  command: string,
  input: object,
  answer: Pick<AwsCall, 'output' | 'refusal'>,
): AwsCall => ({
  ...{ at: '2026-11-23T12:00:00Z', command: `${command}Command`, input },
  ...answer,
});

const snapshot = anAwsSnapshot(aTopology());
const LISTENER = `${LOAD_BALANCER_ARN}/443`;

describe('renderAws', () => {
  it('leaves other load balancers of the account out of a list of all', () => {
    const mine = { LoadBalancerArn: LOAD_BALANCER_ARN };
    const other = { LoadBalancerArn: `${LOAD_BALANCER_ARN}-of-another-team` };
    const calls = [
      call('DescribeLoadBalancers', {}, { output: { LoadBalancers: [other] } }),
      call('DescribeLoadBalancers', {}, { output: { LoadBalancers: [mine] } }),
    ];

    expect(renderAws(calls, snapshot)['describe-load-balancers']).toEqual({
      LoadBalancers: [mine],
    });
  });

  it('keeps one answer of a load balancer that was asked for twice', () => {
    const output = {
      LoadBalancers: [{ LoadBalancerArn: aLoadBalancer().arn }],
    };
    const asked = call('DescribeLoadBalancers', {}, { output });

    expect(
      renderAws([asked, asked], snapshot)['describe-load-balancers'],
    ).toEqual(output);
  });

  it('joins the pages of one question, and folds certificates into listeners', () => {
    const listener = (ListenerArn: string) => ({
      ...{ ListenerArn, LoadBalancerArn: LOAD_BALANCER_ARN },
    });
    const page = (...Listeners: object[]) =>
      call(
        'DescribeListeners',
        { LoadBalancerArn: LOAD_BALANCER_ARN },
        { output: { Listeners } },
      );
    const certificates = [{ CertificateArn: 'c1', IsDefault: true }];
    const calls = [
      page(listener('plain')),
      page(listener(LISTENER)),
      call(
        'DescribeListenerCertificates',
        { ListenerArn: LISTENER },
        { output: { Certificates: certificates } },
      ),
    ];

    expect(renderAws(calls, snapshot)['describe-listeners']).toEqual({
      [LOAD_BALANCER_ARN]: [
        { ...listener('plain'), _Certificates: [] },
        { ...listener(LISTENER), _Certificates: certificates },
      ],
    });
  });

  it.each([
    [
      'describe-target-health',
      'DescribeTargetHealth',
      { TargetHealthDescriptions: [{ Target: { Id: '10.0.1.10' } }] },
      [{ Target: { Id: '10.0.1.10' } }],
    ],
    [
      'describe-target-group-attributes',
      'DescribeTargetGroupAttributes',
      { Attributes: [{ Key: 'a', Value: 'b' }] },
      [{ Key: 'a', Value: 'b' }],
    ],
  ])('puts %s under the ARN that was asked', (file, command, output, kept) => {
    const input = { TargetGroupArn: targetGroupArn(443) };

    expect(
      renderAws([call(command, input, { output })], snapshot)[file],
    ).toEqual({ [targetGroupArn(443)]: kept });
  });

  it('keeps a refusal as a call with its error, and no answer of it', () => {
    const input = { TargetGroupArn: targetGroupArn(443) };
    const refused = call('DescribeTargetHealth', input, {
      refusal: 'AccessDeniedException',
    });
    const files = renderAws([refused], snapshot);

    expect(files['describe-target-health']).toEqual({});
    expect(files.calls).toEqual([
      {
        at: '2026-11-23T12:00:00Z',
        call: 'DescribeTargetHealthCommand',
        ...{ input, refusal: 'AccessDeniedException' },
      },
    ]);
  });
});
