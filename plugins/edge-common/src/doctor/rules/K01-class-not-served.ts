import type { Condition } from '../../snapshot';
import type { EdgeTopology } from '../../topology';
import { elapsedSeconds, isServing } from '../../status';
import { currentCondition } from '../facts/currentCondition';
import { edgeAddress } from '../facts/hostnames';
import type { DoctorRule, RuleResult, Seen } from '../DoctorRule';

/** Envoy Gateway needs seconds to take a new class. */
const SETTLING_SECONDS = 60;

type Said = Pick<RuleResult, 'observed' | 'remedy'> & {
  readonly because: string;
};

const REASONS: Record<string, Omit<Said, 'observed'>> = {
  OlderGatewayClassExists: {
    because:
      'an older class of the same controller exists and only that one counts',
    remedy: 'Name the older class in gatewayClassName.',
  },
  InvalidParameters: {
    because: 'the controller refuses the EnvoyProxy of the class',
    remedy: 'Ask the platform team to mend the EnvoyProxy the class names.',
  },
  UnsupportedVersion: {
    because:
      'the Gateway API of the cluster has a version the controller does not know',
    remedy:
      'Ask the platform team to bring Envoy Gateway and the CRDs of the Gateway API to matching versions.',
  },
};

const refused = (accepted: Condition): Said => ({
  ...(REASONS[accepted.reason] ?? {
    because: 'its controller refuses it',
    remedy: 'Ask the platform team to mend the class.',
  }),
  observed: `${accepted.reason}: ${accepted.message}`,
});

const wrongWith = ({ topology, now }: Seen): Said | undefined => {
  const { gateway, gatewayClass } = topology;
  if (!gatewayClass) {
    return {
      because: 'it does not exist',
      observed: 'no such GatewayClass',
      remedy: `Correct gatewayClassName of ${gateway?.metadata.name}, or ask the platform team for the class.`,
    };
  }
  const { metadata, conditions } = gatewayClass;
  const accepted = currentCondition(
    conditions,
    'Accepted',
    metadata.generation,
  );
  if (accepted?.status === 'False') {
    return refused(accepted);
  }
  return accepted?.status === 'True' ||
    elapsedSeconds(metadata.creationTimestamp, now) < SETTLING_SECONDS
    ? undefined
    : {
        because: `no controller has taken it: ${gatewayClass.controllerName} may not run`,
        observed: accepted?.reason ?? 'no status',
        remedy: 'Ask the platform team to check that Envoy Gateway runs.',
      };
};

const effect = (topology: EdgeTopology): string =>
  isServing(topology)
    ? `Changes of ${edgeAddress(topology)} have no effect`
    : `Clients of ${edgeAddress(topology)} get no address`;

/** Without an accepted class no controller looks at the Gateway at all. @internal */
export const classNotServed: DoctorRule = {
  id: 'K01',
  name: 'class-not-served',
  title: 'The GatewayClass is not served',
  severity: 'error',
  impact: 'outage',
  hop: 'gatewayClass',
  needs: ['cluster', 'manifests'],
  reads: ['gateways', 'gatewayclasses'],
  explains: ['K02', 'K03', 'K05', 'K07', 'K14', 'K17', 'K47'],
  docs: 'A Gateway names a class, and the controller of the class makes everything else. A class that does not exist, that no controller accepts, or that an older class of the same controller shadows leaves the Gateway at `Waiting for controller`, with no other sign. On an edge that ran before, traffic goes on and changes stop.',
  check: seen => {
    const said = wrongWith(seen);
    const name = seen.topology.gateway?.gatewayClassName;
    return said && name
      ? [
          {
            object: {
              group: 'gateway.networking.k8s.io',
              kind: 'GatewayClass',
              name,
            },
            message: `${effect(
              seen.topology,
            )}, because the GatewayClass "${name}" is not served: ${
              said.because
            }.`,
            observed: said.observed,
            expected: 'Accepted',
            remedy: said.remedy,
            impact: isServing(seen.topology) ? 'partial' : 'outage',
          },
        ]
      : [];
  },
};
