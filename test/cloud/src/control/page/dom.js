/** The element with this id, which the page is known to have. */
export const byId = id => document.getElementById(id);

/**
 * Builds an element. Children are elements or texts; a text never becomes markup.
 */
export const element = (name, attributes = {}, ...children) => {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) =>
    made.setAttribute(key, value),
  );
  made.append(...children);
  return made;
};

/**
 * Brings a parent's children to a list of items. An item that stays keeps its element, so
 * that focus stays too; `update` writes what changed into it.
 */
export const drawList = (parent, items, { keyOf, create, update }) => {
  const present = new Map(
    [...parent.children].map(child => [child.dataset.key, child]),
  );
  items.forEach((item, index) => {
    const key = String(keyOf(item));
    const child = present.get(key) ?? create(item);
    present.delete(key);
    child.dataset.key = key;
    update(child, item);
    if (parent.children[index] !== child) {
      parent.insertBefore(child, parent.children[index] ?? null);
    }
  });
  present.forEach(child => child.remove());
};

/** Writes a text only where it differs: screen readers hear changes, not repetitions. */
export const write = (target, text) => {
  if (target.textContent !== text) {
    target.textContent = text;
  }
};
