import { useApi } from '@backstage/core-plugin-api';
import type {
  Preview,
  PreviewRequest,
} from '@tls-edge/backstage-plugin-edge-common/report';
import { useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import useDebounce from 'react-use/esm/useDebounce';
import { edgeApiRef } from '../../api';
import type { FormReading } from './readForm';

/** Milliseconds without a key pressed, after which the form is asked about. */
const PAUSE = 500;

/** The newest answer about a form, and whether the form has moved on since. @internal */
export interface RequestPreview {
  readonly preview: Preview | undefined;
  readonly error: Error | undefined;
  /** The answer is about an earlier state of the form. */
  readonly isBehind: boolean;
  readonly retry: () => void;
}

const keyOf = (request: PreviewRequest | undefined) => JSON.stringify(request);

/**
 * Asks what a form would write once typing pauses. While the form is incomplete the last answer
 * stays, and answers that arrive out of turn are dropped.
 * @internal
 */
export const useRequestPreview = (reading: FormReading): RequestPreview => {
  const edgeApi = useApi(edgeApiRef);
  const request = reading.kind === 'complete' ? reading.request : undefined;
  const key = keyOf(request);
  const [asked, setAsked] = useState(request);
  useDebounce(
    () => {
      if (request && key !== keyOf(asked)) setAsked(request);
    },
    PAUSE,
    [key],
  );
  const { value, error, loading, retry } = useAsyncRetry(
    async () => asked && edgeApi.previewRequest(asked),
    [edgeApi, asked],
  );
  return {
    preview: value,
    error,
    isBehind: loading || key !== keyOf(asked),
    retry,
  };
};
