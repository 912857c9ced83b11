import { edgeStateSchema } from '@tls-edge/backstage-plugin-edge-common';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { EdgeFilters } from '../../api';
import { CERTIFICATE_ENDS } from './CertificateSelect';
import { SORTS } from './EdgeTable';

/** A filter a person can choose, by its name in the URL. @internal */
export type FilterName =
  | 'q'
  | 'owner'
  | 'cluster'
  | 'state'
  | 'certificate'
  | 'sort';

/** Keeps the chosen filters in the URL, so that a view can be sent and comes back. @internal */
export const useEdgeFilters = () => {
  const [params, setParams] = useSearchParams();
  const query = params.toString();
  const filters = useMemo(() => {
    const chosen = new URLSearchParams(query);
    const valueOf = (name: FilterName) => chosen.get(name) || undefined;
    return {
      q: valueOf('q'),
      owner: valueOf('owner'),
      cluster: valueOf('cluster'),
      // An address that was written by hand must not end in an error.
      state: edgeStateSchema.safeParse(valueOf('state')).data,
      certificate: CERTIFICATE_ENDS.find(end => end === valueOf('certificate')),
      sort: SORTS.find(sort => sort === valueOf('sort')),
    } satisfies EdgeFilters;
  }, [query]);

  const setFilter = useCallback(
    (name: FilterName, value: string | undefined) =>
      setParams(
        current => {
          const next = new URLSearchParams(current);
          if (value) next.set(name, value);
          else next.delete(name);
          return next;
        },
        // Typing must not fill the history.
        { replace: name === 'q' },
      ),
    [setParams],
  );
  return { filters, setFilter };
};
