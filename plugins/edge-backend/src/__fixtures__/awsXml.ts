const escapeXml = (text: string) =>
  text.replace(/[<>&]/g, character => `&#${character.charCodeAt(0)};`);

/** Writes a value as AWS's query protocol does: list items are `member` elements, in EC2 `item`. */
export const toXml = (value: unknown, listItem = 'member'): string => {
  if (Array.isArray(value)) {
    return value
      .map(item => `<${listItem}>${toXml(item, listItem)}</${listItem}>`)
      .join('');
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .map(([key, field]) => `<${key}>${toXml(field, listItem)}</${key}>`)
      .join('');
  }
  return escapeXml(String(value));
};

/** The values of a list parameter: `LoadBalancerArns.member.1` and so on. */
export const listParameter = (body: URLSearchParams, name: string): string[] =>
  [...body.entries()]
    .filter(([key]) => key.startsWith(`${name}.member.`))
    .map(([, value]) => value);
