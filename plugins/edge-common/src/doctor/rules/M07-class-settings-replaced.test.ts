import { aMeta, anEnvoyProxy, aSeen } from '../../testUtils';
import { describeRule } from './__fixtures__/describeRule';
import { classSettingsReplaced } from './M07-class-settings-replaced';

const classEnvoyProxy = anEnvoyProxy({
  metadata: aMeta({ name: 'platform', namespace: 'envoy-gateway-system' }),
});

describeRule(classSettingsReplaced, {
  fires: {
    'an EnvoyProxy without mergeType beside that of the class': {
      seen: aSeen({
        classEnvoyProxy,
        envoyProxy: anEnvoyProxy({ mergeType: undefined }),
      }),
      path: 'spec.mergeType',
      message:
        "Envoy runs without the platform's settings, because the EnvoyProxy pay-edge replaces platform of the class instead of adding to it.",
    },
  },
  quiet: {
    'two that are merged': aSeen({ classEnvoyProxy }),
    'merged Gateways, where the one of the Gateway is ignored': aSeen({
      classEnvoyProxy: { ...classEnvoyProxy, mergeGateways: true },
      envoyProxy: anEnvoyProxy({ mergeType: undefined }),
    }),
    'a class without EnvoyProxy': aSeen({
      envoyProxy: anEnvoyProxy({ mergeType: undefined }),
    }),
    'a Gateway without EnvoyProxy': aSeen({
      classEnvoyProxy,
      envoyProxy: undefined,
    }),
  },
});
