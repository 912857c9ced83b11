export { CopyButton } from './CopyButton';
export { Breakable } from './Breakable';
export { CopyableText } from './CopyableText';
export { Snippet } from './Snippet';
export { VisuallyHidden } from './VisuallyHidden';
export { saveText } from './saveText';
export { shortenMiddle } from './shortenMiddle';
export { webUrl } from './webUrl';
