import type { Cloud } from '../Cloud';
import { ControlError } from '../ControlError';
import { AWS_FAULTS } from './awsFaults';
import type { Fault } from './Fault';
import { KUBERNETES_FAULTS } from './kubernetesFaults';
import { TARGET_FAULTS } from './targetFaults';

/** Every switch, in the order in which the page shows them. @public */
export const FAULTS: readonly Fault[] = [
  ...TARGET_FAULTS,
  ...KUBERNETES_FAULTS,
  ...AWS_FAULTS,
];

/** A switch and how it stands. @public */
export interface FaultState {
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  readonly lasting: boolean;
  readonly aimed: boolean;
  readonly on: boolean;
  /** The edge a target fault is aimed at, where one was named. */
  readonly edge?: string;
}

/** The switches and which of them are on. @public */
export interface FaultBoard {
  list(): readonly FaultState[];
  /** @throws ControlError 404 for an unknown id */
  get(id: string): FaultState;
  /** @throws ControlError 404 for an unknown id, 400 for an edge where none can be aimed at */
  set(id: string, change: { on: boolean; edge?: string }): FaultState;
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
  const active = new Map<string, { readonly edge?: string }>();
  const stateOf = ({ apply: _, ...fault }: Fault): FaultState => ({
    ...fault,
    on: active.has(fault.id),
    edge: active.get(fault.id)?.edge,
  });
  return {
    list: () => FAULTS.map(stateOf),
    get: id => stateOf(findFault(id)),
    set(id, { on, edge }) {
      const fault = findFault(id);
      if (edge !== undefined && !fault.aimed) {
        throw new ControlError(
          400,
          `Fault '${id}' takes no edge: it is about the whole source`,
        );
      }
      if (on && fault.lasting) {
        active.set(id, { edge });
      } else {
        active.delete(id);
      }
      if (on || fault.lasting) {
        fault.apply(cloud, active);
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
