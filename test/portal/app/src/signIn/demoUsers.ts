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
