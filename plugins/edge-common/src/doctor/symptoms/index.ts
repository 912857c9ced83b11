export * from './checkSymptom';
export * from './findSymptom';
export * from './Symptom';
export * from './symptoms';
