/** Hands a text to the browser as a file to keep. @internal */
export const saveText = (file: {
  readonly name: string;
  readonly text: string;
  /** Media type such as `text/csv`. */
  readonly type: string;
}): void => {
  const url = URL.createObjectURL(
    new Blob([file.text], { type: `${file.type};charset=utf-8` }),
  );
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = file.name;
  anchor.click();
  URL.revokeObjectURL(url);
};
