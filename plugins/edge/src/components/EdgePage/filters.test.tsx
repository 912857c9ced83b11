import { renderInTestApp } from '@backstage/test-utils';
import { act, renderHook, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PropsWithChildren } from 'react';
import { MemoryRouter, useLocation, useNavigate } from 'react-router-dom';
import { FacetSelect } from './FacetSelect';
import { FIRST_ROWS, MoreRows } from './MoreRows';
import { SearchField } from '../SearchField';
import { StateChips } from './StateChips';
import { useEdgeFilters } from './useEdgeFilters';

describe('useEdgeFilters', () => {
  const renderFilters = (path: string) =>
    renderHook(
      () => ({
        ...useEdgeFilters(),
        navigate: useNavigate(),
        search: useLocation().search,
      }),
      {
        wrapper: ({ children }: PropsWithChildren<{}>) => (
          <MemoryRouter initialEntries={[path]}>{children}</MemoryRouter>
        ),
      },
    );

  it('reads what is chosen from the URL', () => {
    const { result } = renderFilters('/?q=a&owner=b&cluster=c&state=ready');

    expect(result.current.filters).toEqual({
      q: 'a',
      owner: 'b',
      cluster: 'c',
      state: 'ready',
    });
  });

  it.each(['/', '/?q=&owner=', '/?state=READY', '/?unknown=x'])(
    'finds nothing chosen in %p',
    path => {
      const { result } = renderFilters(path);

      expect(Object.values(result.current.filters).filter(Boolean)).toEqual([]);
    },
  );

  it('gives equal filters for an equal URL, so that nothing is asked twice', () => {
    const { result, rerender } = renderFilters('/?state=ready');
    const { filters } = result.current;

    rerender();

    expect(result.current.filters).toBe(filters);
  });

  it('goes back to the filter before with the back button', () => {
    const { result } = renderFilters('/?cluster=a');
    act(() => result.current.setFilter('cluster', 'b'));
    expect(result.current.filters.cluster).toBe('b');

    act(() => result.current.navigate(-1));

    expect(result.current.filters.cluster).toBe('a');
  });

  it('leaves no trace of typing in the history', () => {
    const { result } = renderFilters('/?cluster=a');
    act(() => result.current.setFilter('cluster', 'b'));
    act(() => result.current.setFilter('q', 'x'));
    act(() => result.current.setFilter('q', 'xy'));

    act(() => result.current.navigate(-1));

    expect(result.current.filters).toMatchObject({
      cluster: 'a',
      q: undefined,
    });
  });

  it('keeps parameters that are not its own', () => {
    const { result } = renderFilters('/?debug=1&state=ready');

    act(() => result.current.setFilter('state', undefined));

    expect(result.current.search).toBe('?debug=1');
  });
});

describe('SearchField', () => {
  it('asks once the typing pauses', async () => {
    const onChange = jest.fn();
    await renderInTestApp(
      <SearchField label="Search" value={undefined} onChange={onChange} />,
    );

    await userEvent.type(screen.getByLabelText('Search'), 'shop');
    expect(onChange).not.toHaveBeenCalledWith('s');

    await waitFor(() => expect(onChange).toHaveBeenLastCalledWith('shop'));
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('takes the search back when it is emptied', async () => {
    const onChange = jest.fn();
    await renderInTestApp(
      <SearchField label="Search" value="shop" onChange={onChange} />,
    );

    await userEvent.clear(screen.getByLabelText('Search'));

    await waitFor(() => expect(onChange).toHaveBeenLastCalledWith(undefined));
  });

  it('follows the URL when that changes by other means', async () => {
    const onChange = jest.fn();
    const { rerender } = await renderInTestApp(
      <SearchField label="Search" value="shop" onChange={onChange} />,
    );

    rerender(<SearchField label="Search" value="pay" onChange={onChange} />);

    await waitFor(() =>
      expect(screen.getByLabelText('Search')).toHaveValue('pay'),
    );
  });

  it('takes no more than the backend does', async () => {
    await renderInTestApp(
      <SearchField label="Search" value={undefined} onChange={jest.fn()} />,
    );

    expect(screen.getByLabelText('Search')).toHaveAttribute('maxlength', '300');
  });
});

describe('StateChips', () => {
  const facets = [
    { value: 'ready', count: 41 },
    { value: 'unknown', count: 4 },
    { value: 'broken', count: 3 },
    { value: 'requested', count: 0 },
    { value: 'degraded', count: 2 },
  ];
  const chips = () =>
    screen.getAllByRole('button').map(({ textContent }) => textContent);

  it('counts the states that there are, worst first', async () => {
    await renderInTestApp(
      <StateChips facets={facets} chosen={undefined} onChoose={jest.fn()} />,
    );

    expect(chips()).toEqual([
      '3 Broken',
      '2 At risk',
      "4 Can't tell",
      '41 Ready',
    ]);
  });

  it('keeps the chosen state although it is empty now', async () => {
    await renderInTestApp(
      <StateChips facets={facets} chosen="requested" onChoose={jest.fn()} />,
    );

    expect(screen.getByRole('button', { name: '0 Requested' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  it('is chosen by keyboard', async () => {
    const user = userEvent.setup();
    const onChoose = jest.fn();
    await renderInTestApp(
      <StateChips facets={facets} chosen={undefined} onChoose={onChoose} />,
    );

    await user.tab();
    await user.keyboard('{Enter}');

    expect(onChoose).toHaveBeenCalledWith('broken');
  });

  it('takes the choice back with a second click', async () => {
    const onChoose = jest.fn();
    await renderInTestApp(
      <StateChips facets={facets} chosen="broken" onChoose={onChoose} />,
    );

    await userEvent.click(screen.getByRole('button', { name: '3 Broken' }));

    expect(onChoose).toHaveBeenCalledWith(undefined);
  });
});

describe('FacetSelect', () => {
  const renderSelect = async (chosen: string | undefined) => {
    const onChoose = jest.fn();
    await renderInTestApp(
      <FacetSelect
        label="Cluster"
        facets={[{ value: 'demo-eu', count: 2 }]}
        chosen={chosen}
        onChoose={onChoose}
      />,
    );
    await userEvent.click(screen.getByRole('button', { name: /Cluster/ }));
    return onChoose;
  };

  it('narrows the list to a value', async () => {
    const onChoose = await renderSelect(undefined);

    await userEvent.click(
      await screen.findByRole('option', { name: 'demo-eu (2)' }),
    );

    expect(onChoose).toHaveBeenCalledWith('demo-eu');
  });

  it('takes the choice back', async () => {
    const onChoose = await renderSelect('demo-eu');

    await userEvent.click(await screen.findByRole('option', { name: 'All' }));

    expect(onChoose).toHaveBeenCalledWith(undefined);
  });

  it('keeps a chosen value that no edge has', async () => {
    await renderSelect('gone');

    expect(
      await screen.findByRole('option', { name: 'gone (0)' }),
    ).toHaveAttribute('aria-selected', 'true');
  });
});

describe('MoreRows', () => {
  const renderMore = async (shown: number, total: number, limit: number) => {
    const onMore = jest.fn();
    await renderInTestApp(
      <MoreRows shown={shown} total={total} limit={limit} onMore={onMore} />,
    );
    return onMore;
  };

  it('is not there when all rows are', async () => {
    await renderMore(3, 3, FIRST_ROWS);

    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it.each([
    [50, 100],
    [400, 500],
  ])('goes on from %p rows to %p', async (limit, next) => {
    const onMore = await renderMore(limit, 900, limit);

    await userEvent.click(screen.getByRole('button'));

    expect(onMore).toHaveBeenCalledWith(next);
  });

  it('asks to narrow the filters where a list can grow no more', async () => {
    await renderMore(500, 900, 500);

    expect(
      screen.getByText(/The worst 500 of 900 are shown\. Narrow/),
    ).toBeVisible();
  });
});
