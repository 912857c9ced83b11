import { act, fireEvent, render, screen } from '@testing-library/react';
import { SearchField } from './SearchField';

const renderSearch = (value?: string) => {
  const asked: (string | undefined)[] = [];
  const field = (shown: string | undefined) => (
    <SearchField
      label="Search"
      value={shown}
      onChange={text => asked.push(text)}
    />
  );
  const { rerender } = render(field(value));
  return { asked, show: (shown?: string) => rerender(field(shown)) };
};

const field = () => screen.getByRole('searchbox', { name: 'Search' });
const type = (text: string) =>
  fireEvent.change(field(), { target: { value: text } });
const pause = (milliseconds = 300) =>
  act(() => {
    jest.advanceTimersByTime(milliseconds);
  });

describe('SearchField', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('asks once, when the typing pauses', () => {
    const { asked } = renderSearch();

    ['p', 'pa', 'pay'].forEach(text => {
      type(text);
      pause(299);
    });
    expect(asked).toEqual([]);
    pause(1);

    expect(asked).toEqual(['pay']);
  });

  it('asks for nothing when it is emptied', () => {
    const { asked } = renderSearch('pay');

    type('');
    pause();

    expect(asked).toEqual([undefined]);
  });

  it.each([undefined, 'pay'])('asks nothing by itself with %p', value => {
    const { asked } = renderSearch(value);

    pause(5_000);

    expect(asked).toEqual([]);
    expect(field()).toHaveValue(value ?? '');
  });

  it('asks nothing when the words are back before the pause', () => {
    const { asked } = renderSearch('pay');

    type('pays');
    type('pay');
    pause();

    expect(asked).toEqual([]);
  });

  it('shows what the address says after a step back', () => {
    const { asked, show } = renderSearch('pay');

    show('shop');
    pause();
    expect(field()).toHaveValue('shop');
    show(undefined);
    pause();

    expect(field()).toHaveValue('');
    expect(asked).toEqual([]);
  });

  it('keeps what is typed while its own question arrives in the address', () => {
    const { asked, show } = renderSearch();
    type('pay');
    pause();
    type('pay-e');

    show('pay');

    expect(field()).toHaveValue('pay-e');
    pause();
    expect(asked).toEqual(['pay', 'pay-e']);
  });

  it('takes no more than the backend does', () => {
    renderSearch();

    expect(field()).toHaveAttribute('maxlength', '300');
  });
});
