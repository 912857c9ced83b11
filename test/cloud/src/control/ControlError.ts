/** A request the control API refuses, with the HTTP status it answers. @public */
export class ControlError extends Error {
  readonly status: number;

  constructor(status: 400 | 404 | 409 | 503, message: string) {
    super(message);
    this.name = 'ControlError';
    this.status = status;
  }
}
