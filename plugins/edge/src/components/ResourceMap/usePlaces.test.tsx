import { render, screen } from '@testing-library/react';
import { placeNodes } from '../../__fixtures__/placeNodes';
import { usePlaces } from './usePlaces';

/** A map of nodes by id, with what is known of their places written beside it. */
const Measured = (props: { readonly ids: readonly string[] }) => {
  const { ref, places } = usePlaces(props.ids);
  return (
    <>
      <output>
        {[...places]
          .map(([id, { left, top, width, height }]) =>
            [id, left, top, width, height].join(' '),
          )
          .join(', ')}
      </output>
      <div ref={ref} data-node="map">
        {props.ids.map(id => (
          <span key={id} data-node={id} />
        ))}
      </div>
    </>
  );
};

const measured = () => screen.getByRole('status').textContent;

describe('usePlaces', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('knows where the page has put each node', () => {
    placeNodes({ a: [0, 0], b: [150, 60] });
    render(<Measured ids={['a', 'b']} />);

    expect(measured()).toBe('a 0 0 100 40, b 150 60 100 40');
  });

  it('measures from the corner of the map, however far it is scrolled', () => {
    placeNodes({ map: [200, -500], a: [210, -480] });
    render(<Measured ids={['a']} />);

    expect(measured()).toBe('a 10 20 100 40');
  });

  it('measures anew when something else is drawn', () => {
    placeNodes({ a: [0, 0], b: [150, 0] });
    const { rerender } = render(<Measured ids={['a']} />);
    expect(measured()).toBe('a 0 0 100 40');

    rerender(<Measured ids={['a', 'b']} />);
    expect(measured()).toBe('a 0 0 100 40, b 150 0 100 40');

    rerender(<Measured ids={['b']} />);
    expect(measured()).toBe('b 150 0 100 40');
  });

  it('follows nodes that another one has pushed away', () => {
    placeNodes({ a: [0, 0] });
    const { rerender } = render(<Measured ids={['a']} />);
    placeNodes({ a: [0, 60], b: [0, 0] });

    rerender(<Measured ids={['b', 'a']} />);

    expect(measured()).toBe('b 0 0 100 40, a 0 60 100 40');
  });

  it('knows nothing before anything is drawn', () => {
    placeNodes({});
    render(<Measured ids={[]} />);

    expect(measured()).toBe('');
  });
});
