import { Fragment } from 'react';

/** A name that may wrap after its dots, dashes and slashes, where names are made of parts. @internal */
export const Breakable = ({ text }: { readonly text: string }) => (
  <>
    {text.split(/(?<=[./-])/).map((part, index) => (
      // Parts have no identity but their place.
      // eslint-disable-next-line react/no-array-index-key
      <Fragment key={index}>
        {index > 0 && <wbr />}
        {part}
      </Fragment>
    ))}
  </>
);
