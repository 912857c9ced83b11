/** Who can sign in to the demo; the backend knows the same names (app-config: auth.providers.demo). */
export const DEMO_USERS = [
  {
    name: 'olga',
    title: 'Olga, of team-orders',
    says: 'Owns the service orders, which has no edge yet.',
  },
  {
    name: 'nora',
    title: 'Nora, a visitor',
    says: 'May browse the catalog and read nothing about edges.',
  },
] as const;

export type DemoUserName = (typeof DEMO_USERS)[number]['name'];

const KEY = 'tls-edge-demo-user';

/** The user chosen before, so that a reload does not ask again. */
export const rememberedUser = (): DemoUserName | undefined =>
  DEMO_USERS.find(({ name }) => name === window.localStorage.getItem(KEY))
    ?.name;

export const rememberUser = (name: DemoUserName) =>
  window.localStorage.setItem(KEY, name);

/** Back to the page where a user is chosen. */
export const switchUser = () => {
  window.localStorage.removeItem(KEY);
  window.location.assign('/');
};
