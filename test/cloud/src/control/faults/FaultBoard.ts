import type { Cloud } from '../Cloud';
import { ControlError } from '../ControlError';
import { AWS_FAULTS } from './awsFaults';
import { checkAim } from './checkAim';
import type { Aim, Fault } from './Fault';
import { KUBERNETES_FAULTS } from './kubernetesFaults';
import { REACHES } from './reach';
import { TARGET_FAULTS } from './targetFaults';

/** Every switch, in the order in which the page shows them. @public */
export const FAULTS: readonly Fault[] = [
  ...TARGET_FAULTS,
  ...KUBERNETES_FAULTS,
  ...AWS_FAULTS,
];

/** A switch and how it stands. @public */
export interface FaultState extends Omit<Fault, 'apply'>, Aim {
  readonly on: boolean;
  /** Names that `reach` can take. */
  readonly choices?: readonly string[];
}

/** What is asked of a switch. @public */
export type FaultChange = Aim & { readonly on: boolean };

/** The switches and which of them are on. @public */
export interface FaultBoard {
  list(): readonly FaultState[];
  /** @throws ControlError 404 for an unknown id */
  get(id: string): FaultState;
  /** @throws ControlError 404 for an unknown id, 400 for an aim it cannot have */
  set(id: string, change: FaultChange): FaultState;
  clear(): void;
}

function findFault(id: string): Fault {
  const fault = FAULTS.find(candidate => candidate.id === id);
  if (!fault) {
    const known = FAULTS.map(candidate => candidate.id).join(', ');
    throw new ControlError(404, `There is no fault '${id}', only ${known}`);
  }
  return fault;
}

/** A board over a cloud, with every switch off. @public */
export function createFaultBoard(cloud: Cloud): FaultBoard {
  const active = new Map<string, Aim>();
  const stateOf = ({ apply: _, ...fault }: Fault): FaultState => ({
    ...fault,
    choices: fault.reach && REACHES[fault.reach],
    on: active.has(fault.id),
    ...active.get(fault.id),
  });
  return {
    list: () => FAULTS.map(stateOf),
    get: id => stateOf(findFault(id)),
    set(id, { on, ...aim }) {
      const fault = findFault(id);
      checkAim(fault, aim);
      if (on) {
        active.set(id, aim);
      } else {
        active.delete(id);
      }
      if (on || fault.lasting) {
        fault.apply(cloud, active);
      }
      if (!fault.lasting) {
        active.delete(id);
      }
      return stateOf(fault);
    },
    clear() {
      active.clear();
      FAULTS.filter(({ lasting }) => lasting).forEach(({ apply }) =>
        apply(cloud, active),
      );
    },
  };
}
