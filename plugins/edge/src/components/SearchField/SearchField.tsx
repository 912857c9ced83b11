import TextField from '@material-ui/core/TextField';
import { useEffect, useId, useRef, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';

const PAUSE = 300;

/** Searches once the typing pauses. @internal */
export const SearchField = (props: {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}) => {
  const { value = '', onChange } = props;
  const id = useId();
  const [text, setText] = useState(value);
  const asked = useRef(value);
  useEffect(() => {
    // The URL changed by other means than this field, such as the back button.
    if (value !== asked.current) setText(value);
    asked.current = value;
  }, [value]);
  useDebounce(
    () => {
      if (text === asked.current) return;
      asked.current = text;
      onChange(text || undefined);
    },
    PAUSE,
    [text],
  );
  return (
    <TextField
      id={id}
      type="search"
      size="small"
      variant="outlined"
      label={props.label}
      value={text}
      inputProps={{ maxLength: 300 }}
      onChange={event => setText(event.target.value)}
    />
  );
};
