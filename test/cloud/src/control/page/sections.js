import { drawList, element, write } from './dom.js';

const part = (parent, name) => parent.querySelector(`[data-part="${name}"]`);

/** A title with a sentence below it, and one button beside them. */
const row = (title, button) =>
  element(
    'li',
    { class: 'row' },
    element(
      'div',
      {},
      title,
      element('p', { class: 'sentence', 'data-part': 'sentence' }),
    ),
    button,
  );

const pullRow = onMerge => pull => {
  const link = element('a', { class: 'title', href: pull.url });
  link.dataset.part = 'title';
  const button = element('button', { type: 'button', class: 'primary' });
  button.addEventListener('click', () => onMerge(pull.number));
  return row(link, button);
};

const PULL_WORDS = { open: 'Merge', merged: 'Merged', closed: 'Closed' };

/** Pull requests with a button that merges; text of a title stays text. */
export const drawPulls = (parent, pulls, onMerge) =>
  drawList(parent, pulls, {
    keyOf: pull => pull.number,
    create: pullRow(onMerge),
    update: (item, pull) => {
      const button = item.querySelector('button');
      write(part(item, 'title'), `#${pull.number} ${pull.title}`);
      write(part(item, 'sentence'), `${pull.repository}, ${pull.branch}`);
      write(button, PULL_WORDS[pull.state]);
      button.disabled = pull.state !== 'open';
      button.setAttribute(
        'aria-label',
        `${PULL_WORDS[pull.state]} pull request ${pull.number}`,
      );
    },
  });

const STEP_TITLES = {
  sync: 'Sync',
  loadBalancer: 'Load balancer',
  targets: 'Targets',
};

/** Steps with a button that holds or releases. */
export const drawSteps = (parent, steps, onHold) =>
  drawList(parent, steps, {
    keyOf: ({ step }) => step,
    create: ({ step }) => {
      const title = element('span', { class: 'title' }, STEP_TITLES[step]);
      const button = element('button', { type: 'button' });
      button.addEventListener('click', () =>
        onHold(step, button.getAttribute('aria-pressed') !== 'true'),
      );
      return row(title, button);
    },
    update: (item, { step, held, sentence }) => {
      const button = item.querySelector('button');
      write(part(item, 'sentence'), sentence);
      write(button, held ? 'Release' : 'Hold');
      button.setAttribute('aria-pressed', String(held));
      button.setAttribute(
        'aria-label',
        `${held ? 'Release' : 'Hold'} ${STEP_TITLES[step]}`,
      );
    },
  });

/** Where a fault can be aimed, beside its button; what reaches a whole account is aimed nowhere at first. */
const aimSelect = ({ title, reach, choices }) => {
  const select = element('select', { 'aria-label': `Aim: ${title}` });
  if (reach === 'region') {
    select.append(element('option', { value: '' }, 'all regions'));
  }
  select.append(
    ...choices.map(name => element('option', { value: name }, name)),
  );
  return select;
};

const faultButton = (fault, onFault) => {
  const button = element('button', { type: 'button' });
  if (fault.lasting) {
    button.setAttribute('role', 'switch');
    button.setAttribute('aria-labelledby', `fault-${fault.id}`);
    button.setAttribute('aria-checked', 'false');
  } else {
    button.setAttribute('aria-label', `Do it: ${fault.title}`);
  }
  button.addEventListener('click', () =>
    onFault(fault.id, button.getAttribute('aria-checked') !== 'true'),
  );
  return button;
};

const faultControls = (fault, onFault) => {
  if (!fault.reach) {
    return faultButton(fault, onFault);
  }
  const select = aimSelect(fault);
  const aimed = (id, on) =>
    onFault(id, on, select.value ? { [fault.reach]: select.value } : {});
  const button = faultButton(fault, aimed);
  select.addEventListener('change', () => {
    if (button.getAttribute('aria-checked') === 'true') {
      aimed(fault.id, true);
    }
  });
  return element('div', { class: 'aim' }, select, button);
};

// Follows an aim that was taken elsewhere; what somebody is about to choose stays.
const showAim = (select, { on, cluster, region }) => {
  if (select && on && document.activeElement !== select) {
    select.value = cluster ?? region ?? select.options[0].value;
  }
};

const faultWord = ({ lasting, on }) => {
  if (!lasting) {
    return 'Do it';
  }
  return on ? 'On' : 'Off';
};

const aimWords = ({ on, edge, cluster, region }) => {
  const aim = edge ?? cluster ?? region;
  return on && aim ? ` Aimed at ${aim}.` : '';
};

/** Faults: a switch for a lasting one, a plain button for one that happens once. */
export const drawFaults = (parent, faults, onFault) =>
  drawList(parent, faults, {
    keyOf: ({ id }) => id,
    create: fault =>
      row(
        element(
          'span',
          { class: 'title', id: `fault-${fault.id}` },
          fault.title,
        ),
        faultControls(fault, onFault),
      ),
    update: (item, fault) => {
      const button = item.querySelector('button');
      write(part(item, 'sentence'), fault.sentence + aimWords(fault));
      write(button, faultWord(fault));
      showAim(item.querySelector('select'), fault);
      if (fault.lasting) {
        button.setAttribute('aria-checked', String(fault.on));
      }
    },
  });

const SIGNS = {
  active: 'ok',
  healthy: 'ok',
  provisioning: 'wait',
  initial: 'wait',
  unhealthy: 'bad',
  unused: 'bad',
};

const said = (word, text = word) =>
  element('div', { class: `state ${SIGNS[word] ?? 'none'}` }, text);

const targetStates = ({ targets, loadBalancer }) => {
  const states = Object.entries(targets);
  if (states.length > 0) {
    return states.map(([state, count]) => said(state, `${count} ${state}`));
  }
  return [said('none', loadBalancer ? 'no targets' : '–')];
};

// A row is rebuilt only when its edge changed, so that a text can be selected and copied.
const redraw = (line, edge) => {
  const { name, cluster, namespace, story, loadBalancer } = edge;
  line.replaceChildren(
    element(
      'th',
      { scope: 'row' },
      `${namespace}/${name}`,
      element('span', { class: 'cluster' }, cluster),
      element('p', { class: 'sentence' }, story),
    ),
    element(
      'td',
      { title: loadBalancer?.dnsName ?? '' },
      said(loadBalancer?.state ?? 'none'),
    ),
    element('td', {}, ...targetStates(edge)),
  );
};

/** Rows of the table of edges. */
export const drawEdges = (parent, edges) =>
  drawList(parent, edges, {
    keyOf: ({ name }) => name,
    create: () => element('tr'),
    update: (line, edge) => {
      const shown = JSON.stringify(edge);
      if (line.dataset.shown !== shown) {
        line.dataset.shown = shown;
        redraw(line, edge);
      }
    },
  });

const NAMES = {
  kubernetes: 'Kubernetes API of demo-eu',
  kubernetesUs: 'Kubernetes API of demo-us',
  aws: 'AWS API',
  git: 'Git host',
};

/** Where the servers listen. */
export const drawUrls = (parent, urls) =>
  drawList(parent, Object.entries(urls), {
    keyOf: ([name]) => name,
    create: ([name, url]) =>
      element(
        'li',
        {},
        `${NAMES[name]} `,
        name === 'git' ? element('a', { href: url }, url) : url,
      ),
    update: () => {},
  });
