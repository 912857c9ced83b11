import type { DriftRow } from './DriftRow';

type Said = Pick<
  DriftRow,
  'field' | 'asked' | 'service' | 'aws' | 'verdict'
> & {
  /** Why nothing can be said, where the verdict is `unknown`. */
  readonly why?: string;
  /** Envoy Gateway has not yet taken the newest manifests up. */
  readonly isStale: boolean;
};

const shown = (value: string | undefined): string =>
  value === undefined ? 'nothing' : `"${value}"`;

const onTheService = ({ asked, service, isStale }: Said): string =>
  isStale
    ? `The Service still carries ${shown(service)} instead of ${shown(
        asked,
      )}: Envoy Gateway has not taken the newest manifests up.`
    : `The Service wins: it carries ${shown(
        service,
      )} where the manifests ask for ${shown(
        asked,
      )}. Look for a patch in the EnvoyProxy or a change by hand.`;

/**
 * What a row of the drift view means: who wins, and whether the difference goes by itself.
 * @internal
 */
export const driftSentence = (said: Said): string => {
  const { field, service, aws, verdict, why } = said;
  switch (verdict) {
    case 'same':
      return `AWS has ${field} as asked.`;
    case 'serviceDiffers':
      return onTheService(said);
    case 'applying':
      return `AWS still has ${shown(
        aws,
      )}: the controller is about to set ${shown(service)}.`;
    case 'refused':
      return `AWS keeps ${shown(aws)}: the controller cannot put ${shown(
        service,
      )} in force until its refusal is mended.`;
    case 'unattended':
      return `AWS still has ${shown(
        aws,
      )}: the controller has not acted on the Service since it was changed to ask for ${shown(
        service,
      )}. Look whether the controller runs.`;
    case 'unclear':
      return `AWS has ${shown(aws)} instead of ${shown(
        service,
      )}: either somebody changed it in AWS, or the controller has not acted on a change of the Service. Nothing that can be read tells which.`;
    case 'edited':
      return `AWS has ${shown(
        aws,
      )} by another hand. The controller sets ${shown(
        service,
      )} again with its next full sync, within 10 hours, or as soon as the Service changes.`;
    case 'ignored':
      return `AWS keeps ${shown(
        aws,
      )}: the controller looks at ${field} only when it makes a load balancer.`;
    case 'sticky':
      return `AWS keeps ${shown(
        aws,
      )} though nothing asks for it: the controller never takes ${field} back. Ask for the value you want.`;
    case 'unknown':
      return `Nothing can be said about ${field}: ${why ?? 'it is not read'}.`;
    default: {
      const never: never = verdict;
      return never;
    }
  }
};
