/**
 * A refusal as GitHub words it: the HTTP status and its `message`.
 * @internal
 */
export class GithubError extends Error {
  constructor(readonly status: number, message: string) {
    super(message);
    this.name = 'GithubError';
  }
}
