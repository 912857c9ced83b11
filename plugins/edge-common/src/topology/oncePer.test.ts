import { oncePer } from './oncePer';

const counting = <V>(answer: (names: readonly string[]) => V) => {
  const asked: (readonly string[])[] = [];
  const ask = oncePer((names: readonly string[]) => {
    asked.push(names);
    return answer(names);
  });
  return { ask, asked };
};

describe('oncePer', () => {
  it('works an answer out once for each object', () => {
    const { ask, asked } = counting(names => names.join(' '));
    const [one, other] = [['pay'], ['shop']];

    expect([ask(one), ask(other), ask(one), ask(other)]).toEqual([
      ...['pay', 'shop', 'pay', 'shop'],
    ]);
    expect(asked).toEqual([one, other]);
  });

  it('goes by the object itself, not by what it holds', () => {
    const { ask, asked } = counting(names => names.length);

    ask(['pay']);
    ask(['pay']);

    expect(asked).toHaveLength(2);
  });

  it('remembers that there is no answer', () => {
    const { ask, asked } = counting(() => undefined);
    const names: readonly string[] = [];

    expect([ask(names), ask(names)]).toEqual([undefined, undefined]);
    expect(asked).toHaveLength(1);
  });

  it('remembers nothing of a failure', () => {
    const { ask, asked } = counting(names => {
      throw new Error(`no answer for ${names}`);
    });
    const names = ['pay'];

    expect(() => ask(names)).toThrow('no answer for pay');
    expect(() => ask(names)).toThrow('no answer for pay');
    expect(asked).toHaveLength(2);
  });
});
