/** What a recording's cause accounts for. */
export interface Folded {
  /** The rules of which one is the root. */
  readonly roots: readonly string[];
  /** Rules whose findings are consequences: they never stand as causes beside it. */
  readonly folded: readonly string[];
}

/**
 * The consequences in each recording, from what its layers said: which messages, however loud,
 * are about the cause's effects. Recordings without an entry have none.
 */
export const FOLDED: Readonly<Record<string, Folded>> = {
  // No owner, hence no address; both silent or misleading.
  'form-a-no-mutator-webhook': { roots: ['M05'], folded: ['K03', 'K08'] },
  // AddressNotAssigned and FailedBuildModel are the wrong port's.
  'fault1-form-a-ssl-ports-8443': { roots: ['M10'], folded: ['K03', 'K09'] },
  'fault1-ssl-ports-8443': { roots: ['M10'], folded: ['K03', 'K09'] },
  // The Warning is the only witness, and the old settings stay in force.
  'fault1b-ssl-ports-8443-after-good': {
    roots: ['M10'],
    folded: ['K09', 'K35'],
  },
  // Half built: no TLS listener, empty target groups, no host name.
  'fault2-bad-cert-arn': {
    roots: ['K10', 'A08'],
    folded: ['A05', 'A13', 'K03'],
  },
  'fault2c-malformed-cert-arn': {
    roots: ['M13'],
    folded: ['A05', 'A13', 'K03', 'K10'],
  },
  // The refused listener takes port 443 off the Service, which ssl-ports then names in vain.
  'fault5-https-no-tls': { roots: ['M15'], folded: ['K03', 'K09', 'K14'] },
  // The route's own names never meet those of its listener.
  'r02-hostname-no-match': { roots: ['M59'], folded: ['K17'] },
  // RefNotPermitted is the missing grant.
  'r05-refgrant-missing': { roots: ['M60'], folded: ['K18'] },
  'r05c-refgrant-revoked': { roots: ['M60'], folded: ['K18'] },
  // The status keeps `Waiting for controller`; nothing is made.
  'r08-class-missing': { roots: ['K01'], folded: ['K07'] },
  // InvalidParameters names the missing object; nothing is made.
  'r09-envoyproxy-missing': { roots: ['K30', 'M08'], folded: ['K02', 'K07'] },
  'r09b-envoyproxy-deleted': { roots: ['K30', 'M08'], folded: ['K02'] },
  // Both listeners go, port 443 with them: ssl-ports names nothing, its target group is empty.
  'r10-listener-conflict': {
    roots: ['M64', 'K13'],
    folded: ['A13', 'K09', 'K14'],
  },
  // The controller waits for the annotation; the target groups are empty already.
  'r15-delete-with-protection': {
    roots: ['D08', 'K27', 'K09'],
    folded: ['A13'],
  },
  // The settings never reached the Service, so nobody ends TLS.
  'r21-annotations-in-metadata': { roots: ['M01'], folded: ['A05'] },
  // Every port is TLS, port 80 among them.
  'r22-cert-without-ssl-ports': { roots: ['M11'], folded: ['A06'] },
  // No ready Envoy, hence no targets.
  'r31-envoy-not-ready': { roots: ['K05'], folded: ['A13'] },
};
