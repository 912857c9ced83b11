import type { Cloud } from './Cloud';

/** Steps of an edge's way that can be kept from happening. @public */
export const STEPS = ['sync', 'loadBalancer', 'targets'] as const;

/** One of `STEPS`. @public */
export type Step = (typeof STEPS)[number];

/** What happens while a step is held, for the demo page. @public */
export const STEP_SENTENCES: Readonly<Record<Step, string>> = {
  sync: 'What is merged is not applied to any cluster.',
  loadBalancer: 'New load balancers stay in provisioning.',
  targets: 'New targets stay in their first health checks.',
};

const gateOf = ({ clusters, aws }: Cloud, step: Step) => {
  const loops = Object.values(clusters).map(({ sync }) => sync);
  return step === 'sync'
    ? {
        hold: () => loops.forEach(loop => loop.hold()),
        release: () => loops.forEach(loop => loop.release()),
        isHeld: () => loops.some(loop => loop.isHeld()),
      }
    : {
        hold: () => aws.account.switches.gates[step].hold(),
        release: () => aws.account.switches.gates[step].release(),
        isHeld: () => aws.account.switches.gates[step].held,
      };
};

/** Keeps a step from happening; holding it twice is holding it once. @public */
export const hold = (cloud: Cloud, step: Step): void =>
  gateOf(cloud, step).hold();

/** Releases one step, or all of them. @public */
export const release = (cloud: Cloud, step?: Step): void =>
  (step ? [step] : STEPS).forEach(each => gateOf(cloud, each).release());

/** Steps that are held now, in the order of `STEPS`. @public */
export const heldSteps = (cloud: Cloud): readonly Step[] =>
  STEPS.filter(step => gateOf(cloud, step).isHeld());
