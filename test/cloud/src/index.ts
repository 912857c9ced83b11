import { runCloud } from './runCloud';

export { startCloud } from './startCloud';
export type { CloudOptions, RunningCloud } from './startCloud';
export type { CloudPorts } from './CloudPorts';

if (require.main === module) {
  runCloud(process);
}
