import { Cause } from '../errors/ApiError';
import { KubeObject } from '../object/KubeObject';
import { invalidValue } from './causes';

const subdomain =
  /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const labelName = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const labelValue = /^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/;

function nameCauses(object: KubeObject): readonly Cause[] {
  const { name } = object.metadata;
  const isLabel = object.kind === 'Service' || object.kind === 'Namespace';
  const good = isLabel
    ? labelName.test(name) && name.length <= 63
    : subdomain.test(name) && name.length <= 253;
  return good
    ? []
    : [
        invalidValue(
          'metadata.name',
          name,
          isLabel
            ? "a DNS-1035 label must consist of lower case alphanumeric characters or '-', and be no more than 63 characters"
            : "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.'",
        ),
      ];
}

/** Names and label values have the grammar and length the API server asks for. @internal */
export function validateMeta(object: KubeObject): readonly Cause[] {
  const labels = Object.values(object.metadata.labels ?? {});
  const bad = labels.filter(
    value => value.length > 63 || !labelValue.test(value),
  );
  return [
    ...nameCauses(object),
    ...bad.map(value =>
      invalidValue(
        'metadata.labels',
        value,
        value.length > 63
          ? 'must be no more than 63 bytes'
          : "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.'",
      ),
    ),
  ];
}
