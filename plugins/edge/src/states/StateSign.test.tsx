import { createTheme, ThemeProvider } from '@material-ui/core/styles';
import { render } from '@testing-library/react';
import { SIGNS } from './signs';
import { StateSign } from './StateSign';
import { stateColor, type AnyState } from './stateTone';

const STATES = Object.keys(SIGNS) as AnyState[];

const draw = (state: AnyState, isFaint = false) =>
  render(<StateSign state={state} isFaint={isFaint} />).container
    .firstElementChild!;

describe('StateSign', () => {
  it('draws every state with a shape of its own', () => {
    const shapes = STATES.map(state => draw(state).innerHTML);

    expect(new Set(shapes).size).toBe(STATES.length);
  });

  it.each(STATES)('is silent for screen readers: %s', state => {
    expect(draw(state)).toHaveAttribute('aria-hidden', 'true');
  });

  it('is drawn faint when it is not reached', () => {
    expect(draw('ready', true)).toHaveStyle({ opacity: '0.45' });
    expect(draw('ready')).toHaveStyle({ opacity: '1' });
  });

  it.each(['light', 'dark'] as const)(
    'takes its colour from the %s theme alone',
    type => {
      const theme = createTheme({
        palette: {
          type,
          error: { light: '#111111', main: '#222222', dark: '#333333' },
        },
      });
      const { container } = render(
        <ThemeProvider theme={theme}>
          <StateSign state="broken" />
        </ThemeProvider>,
      );

      expect(container.firstElementChild).toHaveStyle({
        color: type === 'dark' ? '#111111' : '#333333',
      });
    },
  );

  it('gives what cannot be told no colour of alarm', () => {
    const theme = createTheme();

    expect(stateColor(theme, 'unknown')).toBe(theme.palette.text.secondary);
    expect(stateColor(theme, 'notChecked')).toBe(theme.palette.text.disabled);
  });
});
