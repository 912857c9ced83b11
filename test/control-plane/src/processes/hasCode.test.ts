import { hasCode } from './hasCode';

describe('a refusal of the system', () => {
  it.each([
    [Object.assign(new Error('kill ESRCH'), { code: 'ESRCH' }), true],
    [{ code: 'ESRCH' }, true],
    [Object.assign(new Error('kill EPERM'), { code: 'EPERM' }), false],
    [new Error('ESRCH'), false],
    ['ESRCH', false],
    [null, false],
    [undefined, false],
  ])('is known by its code, not by its text: %p', (error, expected) => {
    expect(hasCode(error, 'ESRCH')).toBe(expected);
  });
});
