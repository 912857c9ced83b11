import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PreviewChanges } from '@tls-edge/backstage-plugin-edge-common/report';
import { findAxeIssues } from '../../__fixtures__/findAxeIssues';
import { gravestFirst, namesWith, type ChangedOption } from './changedOption';
import { PreviewAnswer } from './PreviewAnswer';

const changed = (
  option: string,
  effect: ChangedOption['effect'],
  rest: Partial<ChangedOption> = {},
): ChangedOption => ({ option, effect, from: 'old', to: 'new', ...rest });

const scheme = changed('scheme', 'replace-load-balancer', {
  from: 'internal',
  to: 'internet-facing',
});
const policy = changed('sslPolicy', 'live', { from: undefined });

const answer = (changes: PreviewChanges | undefined) => (
  <PreviewAnswer
    answer={{
      preview: {
        sentences: ['One name.'],
        manifests: [],
        findings: [],
        changes,
      },
      error: undefined,
      isBehind: false,
      retry: () => undefined,
    }}
  />
);

const renderChanges = (
  state: PreviewChanges['state'],
  ...options: ChangedOption[]
) => renderInTestApp(answer({ state, options }));

const openTable = async () => {
  await userEvent.click(screen.getByRole('tab', { name: /Changes/ }));
  return screen.getByRole('table', { name: /would change/ });
};

describe('the changes of a preview', () => {
  it.each([
    ['new', [], /No edge runs under this name yet/],
    ['same', [], /nothing would change/],
    ['different', [policy], /; 1 option of its load balancer would change/],
    [
      'different',
      [policy, changed('name', 'ignored')],
      /; 2 options of its load balancer would change/,
    ],
    ['different', [], /no option of its load balancer is known to/],
  ] as const)('say of %s with %j', async (state, options, sentence) => {
    await renderChanges(state, ...options);

    expect(screen.getByText(sentence)).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('are never called none when nothing could be compared', async () => {
    await renderInTestApp(answer(undefined));

    expect(screen.getByText(/could not be told/)).toBeVisible();
    expect(screen.queryByText(/nothing would change/)).toBeNull();
  });

  it('warn of a Gateway that somebody else made', async () => {
    await renderChanges('foreign');

    expect(screen.getByRole('alert')).toHaveTextContent(
      /Another Gateway runs under this name.*Choose another name/,
    );
  });

  it('warn before anything else that the load balancer is replaced, and why', async () => {
    await renderChanges('different', policy, scheme);

    const warning = screen.getByRole('alert');
    expect(warning).toHaveTextContent('This replaces the load balancer');
    expect(warning).toHaveTextContent(/Because of scheme, .*DNS has to follow/);
    expect(warning.compareDocumentPosition(screen.getByRole('tablist'))).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
  });

  it('warn of what the controller refuses', async () => {
    await renderChanges('different', changed('targetType', 'error'));

    expect(screen.getByRole('alert')).toHaveTextContent(
      /would be refusedBecause of targetType/,
    );
  });

  it('are listed with both values, the gravest first', async () => {
    await renderChanges('different', policy, scheme);

    const [, first, second] = (await openTable()).querySelectorAll('tr');
    expect(first).toHaveTextContent(
      'schemeinternalinternet-facingA new load balancer with another address.',
    );
    expect(second).toHaveTextContent('sslPolicynot setnewChanged in place.');
  });

  it.each([
    ['live', 'new', 'Changed in place.'],
    ['ignored', 'new', 'No effect: it counts only when'],
    ['sticky', 'new', 'Changed in place; taking it away later undoes nothing.'],
    ['sticky', undefined, 'Stays as it runs now'],
    ['replace-target-group', 'new', 'must turn healthy first'],
    ['replace-load-balancer', 'new', 'with another address'],
    ['error', 'new', 'stops with an error'],
  ] as const)('say what %s to %p does', async (effect, to, meaning) => {
    await renderChanges('different', changed('option', effect, { to }));

    expect(await openTable()).toHaveTextContent(meaning);
  });

  it('leave no empty part behind when they are gone', async () => {
    const { rerender } = await renderChanges('different', policy);
    await openTable();

    rerender(answer({ state: 'same', options: [] }));

    expect(screen.queryByRole('tab', { name: /Changes/ })).toBeNull();
    expect(screen.getByRole('tab', { name: 'What you get' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    expect(screen.getByText('One name.')).toBeVisible();
  });

  it('are accessible', async () => {
    const { container } = await renderChanges('different', policy, scheme);
    await openTable();

    expect(await findAxeIssues(container)).toEqual([]);
  });
});

describe('gravestFirst', () => {
  it('loses nothing, and keeps the order of equals', () => {
    const options = (
      [
        'live',
        'sticky',
        'ignored',
        'replace-target-group',
        'error',
        'replace-load-balancer',
        'live',
      ] as const
    ).map((effect, index) => changed(`o${index}`, effect));

    expect(gravestFirst(options).map(({ option }) => option)).toEqual([
      'o5',
      'o4',
      'o3',
      'o2',
      'o1',
      'o0',
      'o6',
    ]);
  });
});

describe('namesWith', () => {
  it('names every option of an effect once', () => {
    const options = [scheme, policy, changed('ip', scheme.effect), scheme];

    expect(namesWith(options, scheme.effect)).toBe('scheme, ip');
    expect(namesWith(options, 'error')).toBe('');
  });
});
