import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Hop } from '@tls-edge/backstage-plugin-edge-common';
import type { HopReport } from '@tls-edge/backstage-plugin-edge-common/report';
import { edgeTranslationRef } from '../../translation';
import { HopSegment } from './HopSegment';
import { readSegments } from '../../states';
import { useStyles } from './useStyles';

/** The way of a request through an edge, as eight segments with their states. @internal */
export const HopChain = (props: {
  readonly hops: readonly HopReport[];
  /** Set when nothing gets past this hop. */
  readonly brokenAt?: Hop;
  /** Drawn greyed: the last known way, not the current one. */
  readonly isStale?: boolean;
}) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  const classes = useStyles();
  return (
    // Safari drops the list role where the bullets are gone.
    // eslint-disable-next-line jsx-a11y/no-redundant-roles
    <ol
      role="list"
      className={classes.chain}
      aria-label={t(props.isStale ? 'chain.lastKnown' : 'chain.title')}
    >
      {readSegments(props.hops, props.brokenAt).map(segment => (
        <HopSegment
          key={segment.id}
          segment={segment}
          isStale={props.isStale ?? false}
        />
      ))}
    </ol>
  );
};
