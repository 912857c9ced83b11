import { ControlError } from '../ControlError';
import type { Aim, Fault } from './Fault';
import { REACHES } from './reach';
import type { Reach } from './reach';

function refuse(fault: Fault, what: keyof Aim): never {
  throw new ControlError(
    400,
    `Fault '${fault.id}' takes no ${what}: it is about ${
      fault.aimed ? 'one edge' : `the whole ${fault.reach ?? 'source'}`
    }`,
  );
}

function checkReach(fault: Fault, reach: Reach, value: string | undefined) {
  if (value === undefined) {
    return;
  }
  if (fault.reach !== reach) {
    refuse(fault, reach);
  }
  if (!REACHES[reach].includes(value)) {
    throw new ControlError(
      400,
      `There is no ${reach} '${value}', only ${REACHES[reach].join(', ')}`,
    );
  }
}

/**
 * Lets an aim pass that the fault can have.
 * @throws ControlError 400 for an aim of another sort and for a name that is not known
 * @public
 */
export function checkAim(fault: Fault, aim: Aim): void {
  if (aim.edge !== undefined && !fault.aimed) {
    refuse(fault, 'edge');
  }
  checkReach(fault, 'cluster', aim.cluster);
  checkReach(fault, 'region', aim.region);
}
