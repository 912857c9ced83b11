throw new Error(
  'SQLite is not part of this repository: configure backend.database with client pg',
);
