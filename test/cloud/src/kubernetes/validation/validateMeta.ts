import { Cause } from '../errors/ApiError';
import { KubeObject } from '../object/KubeObject';
import { invalidValue } from './causes';

const subdomain =
  /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const labelName = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const labelValue = /^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/;

const ENDS = 'and must start and end with an alphanumeric character';
const LABEL_GRAMMAR = `a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', ${ENDS} (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')`;
const SUBDOMAIN_GRAMMAR = `a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', ${ENDS} (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')`;
const VALUE_GRAMMAR = `a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', ${ENDS} (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')`;

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
          isLabel ? LABEL_GRAMMAR : SUBDOMAIN_GRAMMAR,
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
        value.length > 63 ? 'must be no more than 63 bytes' : VALUE_GRAMMAR,
      ),
    ),
  ];
}
