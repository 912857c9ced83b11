export * from './AwsSnapshot';
export * from './ClusterSnapshot';
export * from './PartState';
export * from './core';
export * from './envoyGateway';
export * from './gatewayApi';
export * from './kinds';
export * from './meta';
