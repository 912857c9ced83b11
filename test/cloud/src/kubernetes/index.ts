export { createKubernetesServer } from './server/createKubernetesServer';
export type {
  KubernetesServer,
  KubernetesServerOptions,
} from './server/createKubernetesServer';
export { nameSuffix } from './object/nameSuffix';
export { KubernetesFaults } from './faults/KubernetesFaults';
export type { Weather } from './faults/KubernetesFaults';
