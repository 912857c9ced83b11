import { byId, element, write } from './dom.js';
import {
  drawEdges,
  drawFaults,
  drawPulls,
  drawSteps,
  drawUrls,
} from './sections.js';

const POLL_MS = 1500;

const say = (text, failed = false) => {
  const status = byId('status');
  status.classList.toggle('failed', failed);
  write(status, text);
};

const call = async (method, path, body) => {
  const response = await fetch(`/control${path}`, {
    method,
    headers: body ? { 'Content-Type': 'application/json' } : {},
    body: body && JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) {
    throw new Error(answer.error.message);
  }
  return answer;
};

const drawFactor = factor => {
  const select = byId('factor');
  const value = String(factor);
  if (![...select.options].some(option => option.value === value)) {
    select.append(element('option', { value }, `${value} times faster`));
  }
  if (document.activeElement !== select) {
    select.value = value;
  }
};

const describe = ({ ready, syncFailures }) => {
  const refused = Object.keys(syncFailures);
  if (!ready) {
    return 'Building the demo world…';
  }
  return refused.length > 0
    ? `The cluster refuses ${refused.join(', ')}`
    : 'Everything that is merged is applied.';
};

const draw = state => {
  drawPulls(byId('pulls'), state.pulls, number =>
    act(`Merging pull request ${number}`, 'POST', `/pulls/${number}/merge`),
  );
  byId('no-pulls').hidden = state.pulls.length > 0;
  drawEdges(byId('edges'), state.edges);
  drawSteps(byId('steps'), state.steps, (step, on) =>
    act('Changing the step', 'POST', on ? '/hold' : '/release', { step }),
  );
  drawFaults(byId('faults'), state.faults, (id, on, aim) =>
    act('Switching', 'PUT', `/faults/${id}`, { on, ...aim }),
  );
  drawUrls(byId('urls'), state.urls);
  drawFactor(state.factor);
};

// What the last action was refused for; it stays to be read until the next one.
let refusal;

const refresh = async () => {
  const state = await call('GET', '/state');
  draw(state);
  say(refusal ?? describe(state), Boolean(refusal));
};

/** Does one thing, then shows how everything stands. */
async function act(words, method, path, body) {
  refusal = undefined;
  try {
    say(`${words}…`);
    await call(method, path, body);
  } catch (error) {
    refusal = `${words} failed: ${error.message}`;
  }
  await refresh();
}

byId('factor').addEventListener('change', ({ target }) =>
  act('Changing the pace', 'PUT', '/time', { factor: Number(target.value) }),
);
byId('reset').addEventListener('click', () =>
  act('Building the demo world anew', 'POST', '/reset'),
);

const poll = async () => {
  if (document.visibilityState === 'visible') {
    try {
      await refresh();
    } catch (error) {
      say(`The embedded cloud does not answer: ${error.message}`, true);
    }
  }
  setTimeout(poll, POLL_MS);
};

poll();
