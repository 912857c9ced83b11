import type { Cloud } from '../Cloud';
import type { FaultBoard, FaultState } from '../faults/FaultBoard';
import { heldSteps, STEP_SENTENCES, STEPS } from '../steps';
import type { Step } from '../steps';
import type { EdgeCloudState } from './readEdges';
import { readEdges } from './readEdges';
import type { PullState } from './readPulls';
import { readPulls } from './readPulls';
import { syncFailures } from './syncFailures';

/** `GET /control/state`: everything the demo page draws. @public */
export interface CloudState {
  readonly ready: boolean;
  /** How many times faster than the wall load balancers and targets age. */
  readonly factor: number;
  readonly urls: Readonly<
    Record<'kubernetes' | 'kubernetesUs' | 'aws' | 'git', string>
  >;
  readonly steps: readonly {
    readonly step: Step;
    readonly held: boolean;
    readonly sentence: string;
  }[];
  readonly faults: readonly FaultState[];
  readonly pulls: readonly PullState[];
  readonly edges: readonly EdgeCloudState[];
  /** What the sync loops could not apply, by cluster and object. */
  readonly syncFailures: Readonly<Record<string, string>>;
}

/** Reads everything at one moment, without asking a Kubernetes API. @public */
export function readState(cloud: Cloud, faults: FaultBoard): CloudState {
  const held = heldSteps(cloud);
  return {
    ready: cloud.isReady(),
    factor: cloud.aws.account.clock.factor,
    urls: {
      kubernetes: cloud.clusters['demo-eu'].kubernetes.url,
      kubernetesUs: cloud.clusters['demo-us'].kubernetes.url,
      aws: cloud.aws.url,
      git: cloud.git.url,
    },
    steps: STEPS.map(step => ({
      step,
      held: held.includes(step),
      sentence: STEP_SENTENCES[step],
    })),
    faults: faults.list(),
    pulls: readPulls(cloud),
    edges: readEdges(cloud),
    syncFailures: syncFailures(cloud),
  };
}
