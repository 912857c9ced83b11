import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { EdgeReport } from '@tls-edge/backstage-plugin-edge-common/report';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { FakeEdgeApi } from '../../__fixtures__/FakeEdgeApi';
import { FakeSignalApi } from '../../__fixtures__/FakeSignalApi';
import { findAxeIssues } from '../../__fixtures__/findAxeIssues';
import { finding, readyReport } from '../../__fixtures__/reports';
import { renderWithEdgeApi } from '../../__fixtures__/renderWithEdgeApi';
import { responseError } from '../../__fixtures__/responseError';
import {
  portOfTls,
  redirectLoop,
  symptomList,
  symptomReport,
} from '../../__fixtures__/symptoms';
import { SymptomSearch } from './SymptomSearch';

const ASKED = '/?symptom=too+many+redirects';
const found = symptomReport(redirectLoop.fired(), portOfTls.passed());
const allPassed = symptomReport(redirectLoop.passed(), portOfTls.passed());

const BackButton = () => {
  const navigate = useNavigate();
  return <button onClick={() => navigate(-1)}>Back</button>;
};

const renderSearch = async (
  symptom: FakeEdgeApi['symptom'],
  path = ASKED,
  symptoms: FakeEdgeApi['symptoms'] = symptomList(),
) => {
  const edgeApi = new FakeEdgeApi({ symptom, symptoms });
  const signals = new FakeSignalApi();
  let setShown: (report: EdgeReport) => void = () => undefined;
  const Live = () => {
    const [report, setReport] = useState(readyReport());
    setShown = setReport;
    return <SymptomSearch report={report} />;
  };
  const rendered = await renderWithEdgeApi(
    <>
      <Live />
      <BackButton />
    </>,
    edgeApi,
    { path, signals },
  );
  const show = (report: EdgeReport) => act(async () => setShown(report));
  return { ...rendered, edgeApi, show, user: userEvent.setup() };
};

const field = () => screen.getByRole('combobox', { name: /An error message/ });
const location = () => screen.getByTestId('location');
const status = () => screen.getByRole('status');
const heard = (text: string) =>
  waitFor(() => expect(status()).toHaveTextContent(text));

describe('SymptomSearch', () => {
  describe('before anything is chosen', () => {
    it('says how to ask, and asks nothing', async () => {
      const { edgeApi } = await renderSearch(found, '/');

      expect(field()).toHaveValue('');
      expect(screen.getByText(/type your own words and press/)).toBeVisible();
      expect(status()).toBeEmptyDOMElement();
      expect(edgeApi.times('askSymptom')).toBe(0);
    });

    it.each(['/?symptom=', '/?symptom=%20'])(
      'takes %s for no question',
      async path => {
        const { edgeApi } = await renderSearch(found, path);

        expect(field()).toHaveValue('');
        expect(edgeApi.times('askSymptom')).toBe(0);
      },
    );

    it('takes words even when the phrases cannot be read', async () => {
      const { user } = await renderSearch(found, '/', new Error('down'));
      expect(
        await screen.findByText(/The known phrases could not be read/),
      ).toBeVisible();

      await user.type(field(), 'redirect loop{Enter}');

      await heard('1 finding may explain "too many redirects".');
    });
  });

  describe('by keyboard', () => {
    it('offers phrases while typing, and asks for the chosen one', async () => {
      const { user, edgeApi } = await renderSearch(found, '/?edge=a/b/c');

      await user.type(field(), 'many red');
      expect(
        (await screen.findAllByRole('option')).map(one => one.textContent),
      ).toEqual(['too many redirects']);
      await user.keyboard('{ArrowDown}{Enter}');

      await heard('1 finding may explain');
      expect(location()).toHaveTextContent(
        '/?edge=a%2Fb%2Fc&symptom=too+many+redirects',
      );
      expect(edgeApi.asked.at(-1)?.about).toEqual({
        id: readyReport().id,
        symptom: 'too many redirects',
      });
    });

    it('asks in the words of a browser', async () => {
      const { user, edgeApi } = await renderSearch(found, '/');

      await user.type(field(), ' ERR_TOO_MANY_REDIRECTS {Enter}');

      await heard('may explain "too many redirects"');
      expect(location()).toHaveTextContent('?symptom=ERR_TOO_MANY_REDIRECTS');
      expect(edgeApi.times('askSymptom')).toBe(1);
    });

    it('asks nothing while words are typed', async () => {
      const { user, edgeApi } = await renderSearch(found, '/');

      await user.type(field(), 'timeout');

      expect(edgeApi.times('askSymptom')).toBe(0);
      expect(location()).not.toHaveTextContent('symptom');
    });

    it('goes back to no question, other parameters kept', async () => {
      const { user } = await renderSearch(found, `${ASKED}&edge=a`);
      await heard('1 finding');

      await user.click(screen.getByTitle('Clear'));

      await waitFor(() => expect(location()).toHaveTextContent(/\?edge=a$/));
      expect(status()).toBeEmptyDOMElement();
      expect(screen.queryByRole('heading')).not.toBeInTheDocument();
    });
  });

  it('shows what the address asks', async () => {
    const { edgeApi } = await renderSearch(found, '/?symptom=redirect%20loop');

    await heard('1 finding may explain "too many redirects".');
    expect(field()).toHaveValue('redirect loop');
    expect(edgeApi.times('askSymptom')).toBe(1);
  });

  it('goes back with the browser to the question before', async () => {
    const { user, edgeApi } = await renderSearch(found);
    await heard('1 finding');
    edgeApi.symptom = { ...allPassed, phrase: '404' };
    await user.clear(field());
    await user.type(field(), 'not found{Enter}');
    await heard('None of these explains "404"');

    edgeApi.symptom = found;
    await user.click(screen.getByRole('button', { name: 'Back' }));
    await user.click(screen.getByRole('button', { name: 'Back' }));

    await heard('1 finding may explain "too many redirects".');
    expect(field()).toHaveValue('too many redirects');
  });

  it('shows the finding with evidence, remedy and link', async () => {
    await renderSearch(found);

    expect(
      await screen.findByRole('heading', { name: /Error: Redirect loop/ }),
    ).toBeVisible();
    expect(screen.getByText(finding().message)).toBeVisible();
    expect(screen.getByText('Observed').nextSibling).toHaveTextContent(
      'api-servce',
    );
    expect(screen.getByText('Mend M20')).toBeVisible();
    expect(screen.getByRole('link', { name: /rule M20/ })).toHaveAttribute(
      'href',
      '/edges/rules#m20',
    );
    expect(screen.getByRole('list', { name: 'Passed' })).toHaveTextContent(
      'Port behind 443 (A06)',
    );
  });

  it('shows what was found first, whatever the order to look', async () => {
    await renderSearch(
      symptomReport(
        portOfTls.skipped('no AWS account is configured'),
        redirectLoop.fired(),
        redirectLoop.fired(),
      ),
    );
    await heard('2 findings may explain');

    expect(
      screen.getAllByRole('heading').map(({ textContent }) => textContent),
    ).toEqual([
      expect.stringMatching('Redirect loop'),
      expect.stringMatching('Redirect loop'),
      'Could not be checked',
    ]);
    expect(
      screen.getByRole('list', { name: 'Could not be checked' }),
    ).toHaveTextContent('Port behind 443 (A06): no AWS account is configured');
  });

  it('says that nothing explains it, and where to look next', async () => {
    await renderSearch(allPassed);

    await heard('None of these explains "too many redirects"');
    expect(screen.getByText(/then look at the service itself/)).toBeVisible();
    expect(
      within(screen.getByRole('list', { name: 'Passed' })).getAllByRole(
        'listitem',
      ),
    ).toHaveLength(2);
  });

  it('never says that all passed where a check could not run', async () => {
    await renderSearch(
      symptomReport(redirectLoop.passed(), portOfTls.skipped('refused')),
    );

    await heard('No check that could run explains');
    expect(status()).toHaveTextContent('1 could not run');
    expect(screen.queryByText(/all checks for it/)).not.toBeInTheDocument();
    expect(screen.getByText(/may be in one of them/)).toBeVisible();
  });

  it('shows the shape of the answer while it waits', async () => {
    await renderSearch(undefined);

    expect(
      screen.getByRole('img', { name: 'Looking for what explains it' }),
    ).toBeInTheDocument();
  });

  it('gives the backend’s sentence for words that nothing comes near', async () => {
    const sentence = 'symptom "rain" is not known; known symptoms: "404"';
    await renderSearch(await responseError(400, sentence), '/?symptom=rain');

    expect(await screen.findByText(sentence)).toBeVisible();
    expect(screen.getByText(/No known phrase comes near/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('says what a failure means, and asks again', async () => {
    const { user, edgeApi } = await renderSearch(new Error('down'));
    expect(
      await screen.findByText('The checks could not be read'),
    ).toBeVisible();
    edgeApi.symptom = found;

    await user.click(screen.getByRole('button', { name: 'Try again' }));

    await heard('1 finding may explain');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it.each([403, 404])('gives nothing away after a %p', async refusal => {
    await renderSearch(await responseError(refusal, 'hidden'));

    expect(await screen.findByText('You may not see edges here')).toBeVisible();
    expect(screen.queryByText(/hidden/)).not.toBeInTheDocument();
  });

  describe('while the report stays on the page', () => {
    it.each<[string, EdgeReport[], number]>([
      ['came again as it was', [readyReport(), readyReport()], 1],
      ['has a new revision', [readyReport({ rev: 2 })], 2],
      ['has one revision twice', [2, 2].map(rev => readyReport({ rev })), 2],
      ['has two new revisions', [2, 3].map(rev => readyReport({ rev })), 3],
    ])(
      'asks only about a new revision: the report %s',
      async (_how, reports, calls) => {
        const { edgeApi, show } = await renderSearch(found);
        await heard('1 finding');

        for (const report of reports) await show(report);

        expect(edgeApi.times('askSymptom')).toBe(calls);
        expect(status()).toHaveTextContent('1 finding');
      },
    );

    it('asks nothing by a signal, which the report answers first', async () => {
      const { signals, edgeApi } = await renderSearch(found);
      await heard('1 finding');

      await act(async () => signals.send(readyReport().channel));

      expect(edgeApi.times('askSymptom')).toBe(1);
    });

    it('asks nothing about a new revision without a question', async () => {
      const { edgeApi, show } = await renderSearch(found, '/');

      await show(readyReport({ rev: 2 }));

      expect(edgeApi.times('askSymptom')).toBe(0);
    });

    it('is heard only when the answer changed', async () => {
      const { edgeApi, show } = await renderSearch(found);
      await heard('1 finding');
      const changes: string[] = [];
      const observer = new MutationObserver(() =>
        changes.push(status().textContent ?? ''),
      );
      observer.observe(status(), {
        childList: true,
        characterData: true,
        subtree: true,
      });

      await show(readyReport({ rev: 2 }));
      edgeApi.symptom = allPassed;
      await show(readyReport({ rev: 3 }));

      await heard('None of these explains');
      observer.disconnect();
      expect(new Set(changes)).toEqual(
        new Set([
          'None of these explains "too many redirects": all checks for it passed.',
        ]),
      );
    });

    it('keeps the answer when the next one fails', async () => {
      const { edgeApi, show } = await renderSearch(found);
      await heard('1 finding');

      edgeApi.symptom = new Error('down');
      await show(readyReport({ rev: 2 }));

      expect(edgeApi.times('askSymptom')).toBe(2);
      expect(status()).toHaveTextContent('1 finding');
    });
  });

  it('is accessible, with and without suggestions shown', async () => {
    const { container, user } = await renderSearch(found);
    await heard('1 finding');
    expect(await findAxeIssues(container)).toEqual([]);

    await user.click(screen.getByTitle('Show the known phrases'));
    await screen.findAllByRole('option');
    expect(field()).toHaveAttribute('aria-expanded', 'true');

    expect(await findAxeIssues(document.body)).toEqual([]);
  });
});
