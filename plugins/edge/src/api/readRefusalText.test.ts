import { responseError } from '../__fixtures__/responseError';
import { readRefusalText } from './readRefusalText';

describe('readRefusalText', () => {
  it.each([400, 403, 404, 409])(
    'reads the sentence of an answer %p',
    async status => {
      const error = await responseError(status, 'name is taken');

      expect(readRefusalText(error)).toBe('name is taken');
    },
  );

  it.each([401, 429, 500, 503])(
    'has no sentence for a person in an answer %p',
    async status => {
      expect(readRefusalText(await responseError(status))).toBeUndefined();
    },
  );

  it.each([undefined, 'refused', new Error('socket hang up')])(
    'has none in %p',
    error => {
      expect(readRefusalText(error)).toBeUndefined();
    },
  );
});
