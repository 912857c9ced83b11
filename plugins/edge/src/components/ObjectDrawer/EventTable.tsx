import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import type { ObjectView } from '@tls-edge/backstage-plugin-edge-common/report';
import { StateSign } from '../../states';
import { VisuallyHidden } from '../../text';
import { RelativeTime } from '../../time';
import { edgeTranslationRef } from '../../translation';
import { DataTable } from '../DataTable';

type Event = ObjectView['events'][number];

const newestFirst = (a: Event, b: Event) =>
  b.lastSeen.localeCompare(a.lastSeen);

/** What happened to an object lately, newest first. @internal */
export const EventTable = (props: { readonly events: readonly Event[] }) => {
  const { t } = useTranslationRef(edgeTranslationRef);
  if (props.events.length === 0) {
    return <Typography variant="body2">{t('object.noEvents')}</Typography>;
  }
  return (
    <DataTable
      label={t('object.events')}
      columns={[t('object.event'), t('object.message'), t('object.lastSeen')]}
    >
      {[...props.events].sort(newestFirst).map((event, index) => (
        // Two events may differ in nothing.
        // eslint-disable-next-line react/no-array-index-key
        <TableRow key={index}>
          <TableCell>
            {event.type === 'Warning' && (
              <>
                <StateSign state="degraded" size="inherit" />{' '}
                <VisuallyHidden>{t('severity.warning')}: </VisuallyHidden>
              </>
            )}
            {event.count > 1
              ? t('object.eventCount', {
                  // As an element: a text with braces would be taken for the message's own.
                  reason: <span>{event.reason}</span>,
                  times: String(event.count),
                })
              : event.reason}
          </TableCell>
          <TableCell>{event.message}</TableCell>
          <TableCell>
            <RelativeTime iso={event.lastSeen} />
          </TableCell>
        </TableRow>
      ))}
    </DataTable>
  );
};
