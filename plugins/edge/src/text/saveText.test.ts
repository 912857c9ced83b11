import { saveText } from './saveText';

describe('saveText', () => {
  const url = 'blob:portal/1';
  const made: Blob[] = [];
  const revoked: string[] = [];
  const clicked: { href: string; download: string; revoked: number }[] = [];
  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof HTMLAnchorElement)) return;
    const { href, download } = event.target;
    clicked.push({ href, download, revoked: revoked.length });
  };

  beforeEach(() => {
    [made, revoked, clicked].forEach(list => list.splice(0));
    // jsdom has no object URLs.
    URL.createObjectURL = blob => {
      made.push(blob as Blob);
      return url;
    };
    URL.revokeObjectURL = freed => revoked.push(freed);
    jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function click(this: HTMLAnchorElement) {
        this.addEventListener('click', onClick);
        this.dispatchEvent(new MouseEvent('click', { cancelable: true }));
      });
  });
  afterEach(() => jest.restoreAllMocks());

  it('offers the text under its name, before it frees the memory', () => {
    saveText({ name: 'edges.csv', text: 'a,b', type: 'text/csv' });

    expect(clicked).toEqual([{ href: url, download: 'edges.csv', revoked: 0 }]);
    expect(revoked).toEqual([url]);
  });

  it.each([
    ['a,b\r\n', 5],
    ['Größe', 7],
    ['', 0],
  ])('keeps %j whole, as UTF-8', (text, bytes) => {
    saveText({ name: 'edges.csv', text, type: 'text/csv' });

    expect(made[0].type).toBe('text/csv;charset=utf-8');
    expect(made[0].size).toBe(bytes);
  });

  it('leaves nothing behind on the page', () => {
    saveText({ name: 'edges.csv', text: 'a', type: 'text/csv' });

    expect(document.querySelector('a')).toBeNull();
  });
});
