import { refusalText } from './refusalText';

describe('the text of a refusal', () => {
  it.each([
    ['Failed build model due to x', 'Failed build model due to x'],
    ['(combined from similar events): Failed', 'Failed'],
    ['denied, request id: 1a2b-3c', 'denied'],
    ['denied, RequestID: 1a2b-3c, api error X', 'denied, api error X'],
    [
      'StatusCode: 400, RequestID: 9, A: b, request id: 8',
      'StatusCode: 400, A: b',
    ],
    ['  spaces  ', 'spaces'],
    ['', ''],
  ])('of %j is %j', (message, text) => {
    expect(refusalText({ message })).toBe(text);
    expect(refusalText({ message: text })).toBe(text);
  });
});
