import type { HopAssessor } from '../HopAssessor';
import { waitingForService } from '../waitingForService';
import { addressFacts } from './controllerAddress';
import { bindingFacts } from './controllerBindings';
import { deletionFacts, ownershipFacts } from './controllerOwnership';
import { refusalFacts } from './controllerRefusal';

/**
 * Hop 5: a load-balancer controller owns the Service, gave it an address and refuses nothing.
 * @internal
 */
export const controller: HopAssessor = {
  hop: 'controller',
  reads: ['services', 'events', 'targetgroupbindings', 'gateways'],
  usualSeconds: 60,
  assess: observation => {
    const { topology, now } = observation;
    const { service } = topology;
    if (!service) {
      return { ready: '', facts: [waitingForService(topology, now)] };
    }
    if (service.metadata.deletionTimestamp) {
      return {
        ready: '',
        facts: [
          ...deletionFacts(service, observation),
          ...refusalFacts(service, observation),
        ],
      };
    }
    return {
      ready:
        'The load-balancer controller owns the Service and has given it an address.',
      facts: [
        ...refusalFacts(service, observation),
        ...ownershipFacts(service, observation),
        ...addressFacts(service, observation),
        ...bindingFacts(service, observation),
      ],
    };
  },
};
