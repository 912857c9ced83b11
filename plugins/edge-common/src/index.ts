export {
  EDGE_ANNOTATION,
  edgeKey,
  ENTITY_REF_ANNOTATION,
  formatEdgeId,
  KUBERNETES_NAMESPACE,
  MANAGED_BY,
  MANIFEST_HASH_ANNOTATION,
  objectKey,
  parseEdgeAnnotation,
  parseEdgeId,
  REQUEST_HASH_ANNOTATION,
  SERVICE_ANNOTATION,
} from './identity';
export type { DnsExpectation, EdgeId, ObjectRef } from './identity';
export { edgeStateSchema, HOPS, hopStateSchema } from './hops';
export type { EdgeState, Hop, HopState } from './hops';
export {
  emptyCluster,
  KUBERNETES_KINDS,
  KUBERNETES_PARTS,
  readCluster,
  readObject,
} from './snapshot';
export type * from './snapshot';

// The wish: configuration, requests, edges, manifests.
export { buildRequestContext, parseEdgeConfig } from './config';
export type { ClusterAccess, ClusterConfig, EdgeConfig } from './config';
export {
  entityOwners,
  hashRequest,
  leastTlsMinor,
  listSslPolicies,
  mayAskFor,
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
  describeEdge,
  edgeBranch,
  edgeFolder,
  LOAD_BALANCER_CONTROLLERS,
  NLB_OPTIONS,
  readNlbAnnotations,
} from './edge';
export type {
  Edge,
  EdgeBackends,
  EdgeClients,
  EdgeDescription,
  EdgeEnvoy,
  EdgeGateway,
  EdgeLoadBalancer,
  Grammar,
  LoadBalancerController,
  LoadBalancerControllerName,
  Mutability,
  NlbAnnotation,
  NlbOption,
  NlbOptionTable,
  NlbSettings,
  NlbValues,
} from './edge';
export {
  manifestHash,
  renderBundle,
  renderManifests,
  toYaml,
} from './manifests';
export type {
  BundleFile,
  Manifest,
  ManifestMeta,
  ManifestObject,
} from './manifests';

// The fact: what clusters and AWS say, seen as edges, judged and reported.
export {
  edgesReachedBy,
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
  assessRequest,
  isStale,
  judgeCondition,
  plainHostnames,
  refusalText,
} from './status';
export type {
  EdgeObservation,
  HopAssessment,
  HopEvidence,
  RequestRecord,
  RequestState,
} from './status';
export { diagnoseManifests, reportEdge, settle, summarize } from './report';
export type {
  EdgeOwnership,
  EdgeReport,
  EdgeSummary,
  Finding,
  ManifestsToDiagnose,
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
  findSymptom,
  RULES,
  SYMPTOMS,
  TLS_POLICIES,
} from './doctor';
export type {
  Diagnosed,
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
