import { useEffect, useRef, useState } from 'react';
import { VisuallyHidden } from '../../text';

/**
 * Tells screen readers a change once: the first text is silent, because it is on the page anyway.
 * @internal
 */
export const StateAnnouncer = (props: {
  /** `undefined` while nothing is known. */
  readonly text: string | undefined;
}) => {
  const { text } = props;
  const known = useRef(text);
  const [announced, setAnnounced] = useState('');
  useEffect(() => {
    if (text === undefined || text === known.current) return;
    if (known.current !== undefined) setAnnounced(text);
    known.current = text;
  }, [text]);
  return (
    <VisuallyHidden>
      <span role="status" aria-live="polite">
        {announced}
      </span>
    </VisuallyHidden>
  );
};
