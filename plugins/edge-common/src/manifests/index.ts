export * from './Manifest';
export * from './renderBundle';
export * from './renderManifests';
export * from './toYaml';
