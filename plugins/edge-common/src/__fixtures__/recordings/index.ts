import faultBadCertificate from './fault2-bad-cert-arn.json';
import faultBackend from './fault4-backend-missing.json';
import faultHttps from './fault5-https-no-tls.json';
import faultMalformed from './fault2c-malformed-cert-arn.json';
import faultPorts from './fault1-ssl-ports-8443.json';
import faultPortsAfterGood from './fault1b-ssl-ports-8443-after-good.json';
import faultPortsArticle from './fault1-form-a-ssl-ports-8443.json';
import faultRedirect from './fault3-redirect-no-sectionname.json';
import formA from './form-a-webhook.json';
import formANoWebhook from './form-a-no-mutator-webhook.json';
import formAUpdated from './form-a-webhook-updated.json';
import formB from './form-b.json';
import {
  loadRecording,
  type PackedRecording,
  type Recording,
} from './loadRecording';

export type { Recording } from './loadRecording';

const PACKED = [
  formA,
  formANoWebhook,
  formAUpdated,
  formB,
  faultPorts,
  faultPortsArticle,
  faultPortsAfterGood,
  faultBadCertificate,
  faultMalformed,
  faultRedirect,
  faultBackend,
  faultHttps,
] as unknown as readonly PackedRecording[];

/** What real controllers wrote for the forms of an edge and for the usual mistakes. */
export const RECORDINGS: readonly Recording[] = PACKED.map(loadRecording);

/** The recording of a name, such as `form-b`. */
export const recording = (name: string): Recording => {
  const found = RECORDINGS.find(one => one.name === name);
  if (!found) {
    throw new Error(`No recording is named '${name}'`);
  }
  return found;
};
