import { AWS_REFUSALS } from './awsRefusals';
import { CONTROLLER_REFUSALS } from './controllerRefusals';
import type { RefusalCause } from './RefusalCause';

/** `…, CertificateNotFound: text` or `api error AccessDenied: text`, as the AWS SDK for Go writes. */
const AWS_CODE = /(?:api error |, )([A-Z][A-Za-z]+(?:\.[A-Z][A-Za-z]+)?): /;

/**
 * The cause behind the bare text of a refusal: by AWS's error code where it carries one, else by
 * the controller's own phrase, else `Unknown`.
 * @internal
 */
export const findRefusalCause = (text: string): RefusalCause => {
  const code = AWS_CODE.exec(text)?.[1];
  const known =
    AWS_REFUSALS.find(row => row.code === code) ??
    CONTROLLER_REFUSALS.find(({ phrase }) => phrase.test(text));
  return known
    ? { symptomOf: [], ...known }
    : {
        code: code ?? 'Unknown',
        because: 'a setting is not acceptable',
        remedy: 'Correct the setting the message names',
      };
};
