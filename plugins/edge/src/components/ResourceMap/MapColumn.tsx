import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import type { ReactNode } from 'react';
import { edgeTranslationRef } from '../../translation';
import type { ColumnId } from './Flow';

/** One step of the way under its name, as map and list show it. @internal */
export const MapColumn = (props: {
  readonly id: ColumnId;
  readonly classes: {
    readonly root?: string;
    readonly heading?: string;
    readonly list: string;
  };
  /** List items, one for each node. */
  readonly children: ReactNode;
}) => {
  const { id, classes } = props;
  const { t } = useTranslationRef(edgeTranslationRef);
  return (
    <div className={classes.root}>
      <Typography
        variant="caption"
        component="h3"
        color="textSecondary"
        className={classes.heading}
      >
        {t(`mapColumn.${id}`)}
      </Typography>
      {/* eslint-disable-next-line jsx-a11y/no-redundant-roles */}
      <ul
        role="list"
        aria-label={t(`mapColumn.${id}`)}
        className={classes.list}
      >
        {props.children}
      </ul>
    </div>
  );
};
