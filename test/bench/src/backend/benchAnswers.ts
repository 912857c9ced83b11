import type { Measurement } from '../Measurement';
import { quantile } from '../quantile';
import { forkBackend, type ForkedBackend } from './forkBackend';
import { readNextReport, reportUrls, revalidating } from './reports';
import { startCluster } from './startCluster';

const EDGES = 100;
const ROUNDS = 11;
const ASKED = 100;

/** Something that is asked for, and the status it must be answered with. */
interface Question {
  readonly name: string;
  readonly url: string;
  readonly etag?: string;
  readonly status: number;
}

const ask = async ({ url, etag = '', status }: Question) => {
  const answer = await fetch(url, { headers: revalidating(etag) });
  await answer.text();
  if (answer.status !== status) {
    throw new Error(`"${url}" answered ${answer.status}, not ${status}`);
  }
};

/** Processor time of one answer, in milliseconds. */
const costOf = async (
  backend: ForkedBackend,
  question: Question,
): Promise<number> => {
  const before = await backend.cpuSeconds();
  for (let count = 0; count < ASKED; count += 1) await ask(question);
  const after = await backend.cpuSeconds();
  return ((after - before) / ASKED) * 1_000;
};

/** In turns, so that what else the machine does falls on all alike. */
const measureAll = async (
  backend: ForkedBackend,
  questions: readonly Question[],
): Promise<readonly Measurement[]> => {
  const rounds: (readonly number[])[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const costs: number[] = [];
    for (const question of questions) {
      costs.push(await costOf(backend, question));
    }
    rounds.push(costs);
  }
  return questions.map(({ name }, at) => ({
    name: `One answer, ${name}: processor time of the backend`,
    note: `median of ${ROUNDS} rounds of ${ASKED}, one of ${EDGES} edges`,
    value: quantile(
      rounds.map(costs => costs[at]),
      0.5,
    ),
    unit: 'ms',
  }));
};

/** What it costs to answer an open page, beside what Backstage itself does for any answer. @internal */
export const benchAnswers = async (
  postgresUrl: string,
): Promise<readonly Measurement[]> => {
  const { cluster } = await startCluster(EDGES);
  const backend = await forkBackend({
    ...{ backend: 'edge', kubernetesUrl: cluster.url, postgresUrl },
  });
  const [url] = reportUrls(backend.url, EDGES);
  const etag = await readNextReport(url);
  const empty = new URL('/api/empty', backend.url).href;
  const measured = await measureAll(backend, [
    { name: 'an empty route of Backstage', url: empty, status: 200 },
    { name: 'a report that the page has', url, etag, status: 304 },
    { name: 'a report that it has not', url, status: 200 },
  ]);
  await backend.stop();
  await cluster.stop();
  return measured;
};
