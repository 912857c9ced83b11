export { startControllers } from './startControllers';
export type {
  ControllerName,
  ControllerOptions,
  Controllers,
} from './startControllers';
