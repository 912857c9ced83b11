/** Texts of what the dashboard can be narrowed and saved by. @internal */
export const dashboardMessages = {
  certificate: 'Certificate',
  certificateExpired: 'Expired',
  certificateWithin: 'Ends within {{days}} days',
  rules: 'Rules of the doctor',
  csv: 'Save as CSV',
  csvFailed: 'The list could not be read whole; nothing was saved.',
} as const;
