import type { Clock } from '../clock/Clock';
import { createWatchProof, type WatchProof } from './WatchProof';

describe('the proof that a watch serves', () => {
  let given: number;
  let endSilence: () => void;
  let silences: number[];
  const clock: Clock = {
    now: () => new Date(0),
    sleep: (ms, signal) => {
      silences.push(ms);
      return new Promise(resolve => {
        endSilence = resolve;
        signal?.addEventListener('abort', () => resolve());
      });
    },
  };
  const create = () =>
    createWatchProof({ clock, quietMs: 1_000, onGiven: () => (given += 1) });

  beforeEach(() => {
    given = 0;
    silences = [];
    endSilence = () => {};
  });

  it.each<[string, number, (proof: WatchProof) => void]>([
    ['nothing happened', 0, () => {}],
    ['the server accepted it', 0, proof => proof.open()],
    [
      'it was silent for the time',
      1,
      proof => {
        proof.open();
        endSilence();
      },
    ],
    ['an event came', 1, proof => proof.serve()],
    [
      'events came and it was silent afterwards',
      1,
      proof => {
        proof.open();
        proof.serve();
        proof.serve();
        endSilence();
      },
    ],
    [
      'it ended while it was silent',
      0,
      proof => {
        proof.open();
        proof.close();
        endSilence();
      },
    ],
  ])('when %s is given %i times', async (_, times, happens) => {
    const proof = create();
    happens(proof);
    await Promise.resolve();
    expect([given, proof.isGiven()]).toEqual([times, times === 1]);
  });

  it('outlives the end of the watch', () => {
    const proof = create();
    proof.serve();
    proof.close();
    expect(proof.isGiven()).toBe(true);
  });

  it('counts silence from the moment at which the server accepts', () => {
    const proof = create();
    expect(silences).toEqual([]);
    proof.open();
    expect(silences).toEqual([1_000]);
  });
});
