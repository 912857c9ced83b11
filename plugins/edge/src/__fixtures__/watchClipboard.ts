/** Every text that is copied from now on, as the page's selection at that moment. */
export const watchClipboard = (): readonly unknown[] => {
  const copied: unknown[] = [];
  document.execCommand = () => {
    copied.push(document.getSelection()?.toString());
    return true;
  };
  return copied;
};
