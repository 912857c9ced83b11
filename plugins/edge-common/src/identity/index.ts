export * from './DnsExpectation';
export * from './EdgeId';
export * from './ObjectRef';
export * from './annotations';
