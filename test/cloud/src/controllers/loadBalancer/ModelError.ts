/** The annotations of a Service cannot be made into a load balancer: nothing is sent to AWS. @internal */
export class ModelError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ModelError';
  }
}
