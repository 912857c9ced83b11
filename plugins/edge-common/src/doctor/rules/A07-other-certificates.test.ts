import {
  aLoadBalancerListener,
  anEvent,
  aSeen,
  aWarning,
  CERTIFICATE_ARN,
  listenerArn,
} from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { otherCertificates } from './A07-other-certificates';

const OLD = 'arn:aws:acm:eu-west-1:123456789012:certificate/old';

const showing = (...certificateArns: string[]) => ({
  listeners: [
    aLoadBalancerListener(80),
    aLoadBalancerListener(443, { certificateArns }),
  ],
});

describeRule(otherCertificates, {
  fires: {
    'a listener with another certificate': {
      seen: aSeen(showing(OLD)),
      impact: 'partial',
      hop: 'listener',
      object: { group: 'aws', kind: 'Listener', name: listenerArn(443) },
      message:
        'The load balancer of https://pay.example.com shows other certificates on port 443 than the Service asks for, because somebody changed the certificates of listener 443 in AWS, and the controller puts it back with its next sync, which can take 10 hours.',
      observed: OLD,
      expected: CERTIFICATE_ARN,
    },
    'a listener with one certificate more': {
      seen: aSeen(showing(CERTIFICATE_ARN, OLD)),
      observed: [CERTIFICATE_ARN, OLD].sort().join(', '),
    },
  },
  quiet: {
    'the certificate that was asked for': aSeen(),
    'a change AWS refuses': aSeen({
      ...showing(OLD),
      events: [anEvent(), aWarning('FailedDeployModel', 'x')],
    }),
    'a listener that does not end TLS': aSeen({
      listeners: [aLoadBalancerListener(443, { protocol: 'TCP' })],
    }),
  },
});
