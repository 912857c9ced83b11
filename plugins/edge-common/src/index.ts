export * from './identity';
export * from './hops';
export * from './snapshot';

// The wish: configuration, requests, edges, manifests.
export { buildRequestContext, parseEdgeConfig } from './config';
export type { ClusterAccess, ClusterConfig, EdgeConfig } from './config';
export {
  hashRequest,
  listSslPolicies,
  mergeOptions,
  parseEdgeRequest,
  readEntityFacts,
} from './request';
export type {
  AskedRequest,
  CatalogEntity,
  EdgeEnvironment,
  EdgePolicy,
  EdgeRequest,
  EdgeRoute,
  EntityFacts,
  RequestContext,
  RequestFile,
  SslPolicyChoice,
} from './request';
export {
  buildEdge,
  coverHostname,
  describeEdge,
  edgeBranch,
  edgeFolder,
  findLoadBalancerController,
  LOAD_BALANCER_CONTROLLERS,
  NLB_ANNOTATIONS,
  NLB_OPTIONS,
  readNlbAnnotations,
  terminatedPorts,
} from './edge';
export type {
  Edge,
  EdgeDescription,
  LoadBalancerController,
  LoadBalancerControllerName,
  NlbOption,
  NlbSettings,
} from './edge';
export {
  manifestHash,
  renderBundle,
  renderManifests,
  toYaml,
} from './manifests';
export type { BundleFile, Manifest, ManifestObject } from './manifests';

// The fact: what clusters and AWS say, seen as edges, judged and reported.
export {
  edgesReachedBy,
  ENVOY_GATEWAY_CONTROLLER,
  findEdges,
  findTopology,
  indexCluster,
} from './topology';
export type {
  ClusterIndex,
  EdgeParts,
  EdgeTopology,
  TopologyInput,
} from './topology';
export {
  assessEdge,
  assessRequest,
  currentRequest,
  isStale,
  judgeCondition,
} from './status';
export type {
  EdgeObservation,
  HopAssessment,
  RequestRecord,
  RequestState,
} from './status';
export {
  diagnoseManifests,
  DOUBT_SECONDS,
  mergeReport,
  reportEdge,
  settle,
  summarize,
} from './report';
export type {
  EdgeOwnership,
  MergedReport,
  ReportInput,
  Settled,
  SettledReport,
} from './report';

export {
  edgePermissions,
  edgeReadPermission,
  edgeRefreshPermission,
  edgeRequestPermission,
  RESOURCE_TYPE_EDGE,
} from './permissions';

// The doctor: rules and what they found.
export {
  checkSymptom,
  diagnose,
  findSymptom,
  RULES,
  SYMPTOMS,
  TLS_POLICIES,
} from './doctor';
export type {
  Diagnosis,
  DoctorCause,
  DoctorFinding,
  DoctorRule,
  DoctorSkipped,
  Impact,
  RuleInput,
  RuleResult,
  Seen,
  Severity,
  Symptom,
  SymptomCheck,
} from './doctor';
