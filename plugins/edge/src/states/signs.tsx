import type { ReactElement } from 'react';
import type { AnyState } from './stateTone';

const RequestedSign = (
  <path d="M6 3a3 3 0 0 0-1 5.83v6.34a3 3 0 1 0 2 0v-.67c.6-1.5 1.9-2 4-2.2 3.4-.3 6-1.3 6.4-4.5A3 3 0 1 0 15.4 8c-.4 1.5-1.8 2-4.6 2.3-1.5.14-2.8.5-3.8 1.2V8.83A3 3 0 0 0 6 3z" />
);

/** The drawing of each state, told apart by shape, on a 24 by 24 canvas. @internal */
export const SIGNS: Record<AnyState, ReactElement> = {
  ready: (
    <path d="M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm-2 15l-5-5 1.41-1.41L10 14.17l7.59-7.59L19 8z" />
  ),
  progressing: (
    <>
      <path
        d="M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm0 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14z"
        opacity={0.35}
      />
      <path d="M12 2a10 10 0 0 1 7.07 17.07l-2.12-2.12A7 7 0 0 0 12 5z" />
    </>
  ),
  degraded: <path d="M1 21h22L12 2zm12-3h-2v-2h2zm0-4h-2v-4h2z" />,
  broken: (
    <path d="M7.9 2L2 7.9v8.2L7.9 22h8.2l5.9-5.9V7.9L16.1 2zm8.7 13.2l-1.4 1.4-3.2-3.2-3.2 3.2-1.4-1.4 3.2-3.2-3.2-3.2 1.4-1.4 3.2 3.2 3.2-3.2 1.4 1.4-3.2 3.2z" />
  ),
  unknown: (
    <>
      <circle
        cx={12}
        cy={12}
        r={9}
        fill="none"
        stroke="currentColor"
        strokeWidth={2}
        strokeDasharray="2.4 2.3"
      />
      <path d="M11 16.5h2v-2h-2zM12 6.5a3.3 3.3 0 0 0-3.3 3.3h1.9a1.4 1.4 0 1 1 2.8 0c0 1.3-2.3 1.5-2.3 3.7H13c0-1.5 2.3-1.8 2.3-3.7A3.3 3.3 0 0 0 12 6.5z" />
    </>
  ),
  notChecked: (
    <path d="M6 10a2 2 0 1 0 0 4 2 2 0 0 0 0-4zm6 0a2 2 0 1 0 0 4 2 2 0 0 0 0-4zm6 0a2 2 0 1 0 0 4 2 2 0 0 0 0-4z" />
  ),
  requested: RequestedSign,
};
