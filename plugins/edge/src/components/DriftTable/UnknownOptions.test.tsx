import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import type { DriftRow } from '@tls-edge/backstage-plugin-edge-common/report';
import { UnknownOptions } from './UnknownOptions';

const unread = (field: string): DriftRow => ({
  field,
  verdict: 'unknown',
  heals: 'unknown',
  sentence: `Nothing can be said about ${field}.`,
});
const renderOptions = (...fields: string[]) =>
  renderInTestApp(
    <div data-testid="note">
      <UnknownOptions rows={fields.map(unread)} />
    </div>,
  );
const note = () => screen.getByTestId('note');

describe('UnknownOptions', () => {
  it('takes no room where all could be compared', async () => {
    await renderOptions();

    expect(note()).toBeEmptyDOMElement();
  });

  it.each([
    [['tags'], '1 option cannot be compared with AWS.', 'tags'],
    [
      ['healthCheck.timeout', 'tags'],
      '2 options cannot be compared with AWS.',
      'healthCheck.timeout, tags',
    ],
    [
      // A listener each may leave the same option open.
      ['alpn', 'alpn'],
      '2 options cannot be compared with AWS.',
      'alpn',
    ],
  ])('of %j says %p and which', async (fields, sentence, names) => {
    await renderOptions(...fields);

    expect(note()).toHaveTextContent(
      `${sentence} Not shown by AWS or not read: ${names}.`,
    );
  });

  it('counts them alone where they are many', async () => {
    await renderOptions('a', 'b', 'c', 'd', 'e');

    expect(note()).toHaveTextContent(
      /^5 options cannot be compared with AWS\.$/,
    );
  });

  it('shows a name as text', async () => {
    await renderOptions('<img src=x>{{count}}');

    expect(note()).toHaveTextContent('<img src=x>{{count}}');
    expect(note().querySelector('img')).toBeNull();
  });
});
