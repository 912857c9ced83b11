export { CopyableText } from './CopyableText';
export { Snippet } from './Snippet';
export { VisuallyHidden } from './VisuallyHidden';
export { shortenMiddle } from './shortenMiddle';
export { webUrl } from './webUrl';
