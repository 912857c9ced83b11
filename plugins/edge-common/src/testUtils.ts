/** Builders of a healthy edge and of everything it is made of, for tests of any package. */
export * from './testUtils/aBundle';
export * from './testUtils/aGateway';
export * from './testUtils/aHop';
export * from './testUtils/aLoadBalancer';
export * from './testUtils/anEnvoyProxy';
export * from './testUtils/aPod';
export * from './testUtils/aRequest';
export * from './testUtils/aRoute';
export * from './testUtils/aSeen';
export * from './testUtils/aService';
export * from './testUtils/aTopology';
export * from './testUtils/meta';
export * from './testUtils/payEdge';
export * from './testUtils/snapshots';
