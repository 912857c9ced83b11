import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findAxeIssues } from '../../__fixtures__/findAxeIssues';
import { DataTable, type DataColumn } from './DataTable';

const edge: DataColumn = {
  id: 'edge',
  heading: <button>Edge</button>,
  sortDirection: 'desc',
};

const renderTable = (columns: readonly (string | DataColumn)[]) =>
  render(
    <DataTable label="Sources" columns={columns}>
      <TableRow>
        <TableCell>pay-edge</TableCell>
        <TableCell>
          <a href="https://pay.example.com">pay.example.com</a>
        </TableCell>
      </TableRow>
    </DataTable>,
  );

describe('DataTable', () => {
  it('is known by its label, with a heading for each column', () => {
    renderTable(['Source', 'Last answer']);

    expect(screen.getByRole('table', { name: 'Sources' })).toBeVisible();
    expect(
      screen.getAllByRole('columnheader').map(({ textContent }) => textContent),
    ).toEqual(['Source', 'Last answer']);
    expect(
      screen.getByRole('cell', { name: 'pay-edge' }).closest('tbody'),
    ).not.toBeNull();
  });

  it('can be reached and scrolled by keyboard, then what is in it', async () => {
    const user = userEvent.setup();
    renderTable([edge, 'Address']);

    await user.tab();
    expect(document.activeElement).toContainElement(screen.getByRole('table'));
    await user.tab();
    expect(screen.getByRole('button', { name: 'Edge' })).toHaveFocus();
    await user.tab();

    expect(screen.getByRole('link')).toHaveFocus();
  });

  it.each([
    ['asc', 'ascending'],
    ['desc', 'descending'],
  ] as const)('says that a column is sorted %s', (sortDirection, said) => {
    renderTable([{ ...edge, sortDirection }, 'Address']);

    const [sorted, other] = screen.getAllByRole('columnheader');
    expect(sorted).toHaveAttribute('aria-sort', said);
    expect(other).not.toHaveAttribute('aria-sort');
  });

  it('is accessible', async () => {
    const { container } = renderTable([edge, 'Address']);

    expect(await findAxeIssues(container)).toEqual([]);
  });
});
