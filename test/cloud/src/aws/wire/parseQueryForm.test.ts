import { parseQueryForm } from './parseQueryForm';

describe('parseQueryForm', () => {
  it.each([
    ['', {}],
    [
      'Action=DescribeTags&Version=2015',
      { Action: 'DescribeTags', Version: '2015' },
    ],
    ['Names.member.1=a&Names.member.2=b', { Names: ['a', 'b'] }],
    ['Names.member.10=j&Names.member.9=i', { Names: ['i', 'j'] }],
    [
      'Tags.member.1.Key=a%20b&Tags.member.1.Value=%26',
      { Tags: [{ Key: 'a b', Value: '&' }] },
    ],
    ['Matcher.HttpCode=200-399', { Matcher: { HttpCode: '200-399' } }],
    [
      'DefaultActions.member.1.ForwardConfig.TargetGroups.member.1.Weight=1',
      {
        DefaultActions: [
          { ForwardConfig: { TargetGroups: [{ Weight: '1' }] } },
        ],
      },
    ],
    ['Tags=', { Tags: '' }],
  ])('reads %j', (form, value) => {
    expect(parseQueryForm(form)).toEqual(value);
  });

  it('keeps a parameter named like a property of Object as data', () => {
    const form = parseQueryForm('__proto__.polluted=yes');
    expect(Object.keys(form)).toEqual(['__proto__']);
    expect({}).not.toHaveProperty('polluted');
  });
});
