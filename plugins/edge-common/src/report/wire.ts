/**
 * Bodies of the HTTP API: a schema for each, and the type that it gives.
 *
 * @packageDocumentation
 */
export type { EdgeId, ObjectRef } from '../identity';
export * from './EdgeReport';
export * from './api';
export * from './edgeDetailApi';
export * from './DriftRow';
export * from './mapFact';
export * from './optionsApi';
export * from './previewApi';
export * from './symptomApi';
