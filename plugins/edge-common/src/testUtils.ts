/** Builders of a healthy edge and of everything it is made of, for tests of any package. */
export * from './__fixtures__/healthy/aBundle';
export * from './__fixtures__/healthy/aGateway';
export * from './__fixtures__/healthy/aHop';
export * from './__fixtures__/healthy/aLoadBalancer';
export * from './__fixtures__/healthy/anEnvoyProxy';
export * from './__fixtures__/healthy/aPod';
export * from './__fixtures__/healthy/aRequest';
export * from './__fixtures__/healthy/aRoute';
export * from './__fixtures__/healthy/aSeen';
export * from './__fixtures__/healthy/aService';
export * from './__fixtures__/healthy/aTopology';
export * from './__fixtures__/healthy/meta';
export * from './__fixtures__/healthy/payEdge';
export * from './__fixtures__/healthy/snapshots';
