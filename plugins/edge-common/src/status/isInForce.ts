import { readNlbAsks, type NlbAsk } from '../edge';
import type { Service } from '../snapshot';
import { oncePer, type EdgeTopology } from '../topology';
import { askedSettings } from './askedSettings';
import { settingText } from './attributeDrift';
import { isMeaningless, isSameSetting } from './isSameSetting';
import { liveAttribute } from './liveAttribute';
import { liveSetting } from './liveSetting';

const isAskInForce = (
  ask: NlbAsk,
  service: Service,
  topology: EdgeTopology,
): boolean => {
  const { option } = ask;
  if (option === undefined) {
    // Attributes that no row stands for are compared as they are spelled.
    return liveAttribute(ask, topology) === ask.text;
  }
  const asked = askedSettings(service);
  // `type` chooses the controller, and no load balancer shows it.
  if (option === 'type' || isMeaningless(option, asked)) {
    return true;
  }
  const onService = settingText(asked, option);
  const live = liveSetting(topology, option);
  return (
    onService !== undefined &&
    live !== undefined &&
    isSameSetting({ option, service, onService, live }) === true
  );
};

/**
 * Whether AWS shows every setting that the annotations of the Service ask for, and each as asked.
 * A value that nobody can read, and one that AWS does not show, is not shown to be in force.
 * @internal
 */
export const isInForce: (topology: EdgeTopology) => boolean = oncePer(
  topology => {
    const { service } = topology;
    return (
      service !== undefined &&
      readNlbAsks(service.metadata.annotations).every(ask =>
        isAskInForce(ask, service, topology),
      )
    );
  },
);
