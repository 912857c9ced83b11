import { render } from '@testing-library/react';
import { Breakable } from './Breakable';

const partsOf = (text: string) => {
  const { container } = render(<Breakable text={text} />);
  return container.innerHTML.split('<wbr>');
};

describe('Breakable', () => {
  it.each([
    ['host names', 'pay.example.com', ['pay.', 'example.', 'com']],
    ['object names', 'envoy-pay-0', ['envoy-', 'pay-', '0']],
    ['addresses', 'https://a.b/c', ['https:/', '/', 'a.', 'b/', 'c']],
    ['nothing else', 'annotations', ['annotations']],
    ['an empty text', '', ['']],
  ])('lets %s wrap where their parts end', (_what, text, parts) => {
    expect(partsOf(text)).toEqual(parts);
  });

  it('keeps text from clusters text', () => {
    const { container } = render(<Breakable text="<b>pay</b>.<img src=x>" />);

    expect(container.querySelector('b, img')).toBeNull();
    expect(container).toHaveTextContent('<b>pay</b>.<img src=x>');
  });
});
