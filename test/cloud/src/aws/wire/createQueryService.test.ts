import { createAwsAccount } from '../AwsAccount';
import { AwsError } from './AwsError';
import { createQueryService } from './createQueryService';

const region = createAwsAccount({
  accountId: '123456789012',
  regions: ['eu-west-1'],
}).region('eu-west-1');

const service = createQueryService({
  namespace: 'http://example.com/doc/',
  actions: {
    Say: ({ Text }) => ({ Text }),
    Refuse: () => {
      throw new AwsError('Never', 'Not today');
    },
  },
});

const ask = (body: string) => service.answer({ body, requestId: 'r' }, region);

describe('createQueryService', () => {
  it('answers a known action in XML', () => {
    expect(ask('Action=Say&Text=hello')).toEqual({
      status: 200,
      contentType: 'text/xml',
      body: expect.stringContaining(
        '<SayResult><Text>hello</Text></SayResult>',
      ),
    });
  });

  it('names the action of a request', () => {
    expect(service.actionOf({ body: 'a=b&Action=Say', requestId: 'r' })).toBe(
      'Say',
    );
    expect(service.actionOf({ body: '', requestId: 'r' })).toBe('');
  });

  it.each(['Shout', 'constructor', '__proto__', ''])(
    "refuses the action '%s'",
    action => {
      expect(() => ask(`Action=${action}`)).toThrow(
        expect.objectContaining({
          code: 'InvalidAction',
          message: `Could not find operation '${action}' in this double`,
        }),
      );
    },
  );

  it('lets the refusal of an action through, and words it', () => {
    const refusal = new AwsError('Never', 'Not today');
    expect(() => ask('Action=Refuse')).toThrow(refusal);
    expect(service.refuse(refusal, 'r')).toEqual({
      status: 400,
      contentType: 'text/xml',
      body: expect.stringContaining(
        '<Code>Never</Code><Message>Not today</Message>',
      ),
    });
  });
});
