import { Labels } from '../objects/ClusterObject';
import { ModelError } from './ModelError';
import { Attributes } from './Model';

const PREFIXES = ['service.beta.kubernetes.io/', 'service.kubernetes.io/'];

/** Reads the controller's annotations of a Service in their three formats. @internal */
export class ServiceAnnotations {
  constructor(private readonly annotations: Labels = {}) {}

  text(name: string): string | undefined {
    const values = PREFIXES.map(
      prefix => this.annotations[`${prefix}aws-load-balancer-${name}`],
    );
    return values.find(value => value !== undefined);
  }

  /** `a, b` */
  list(name: string): readonly string[] {
    return (this.text(name) ?? '')
      .split(',')
      .map(item => item.trim())
      .filter(item => item !== '');
  }

  /** `a=b,c=d`; @throws ModelError for an entry without `=` */
  map(name: string): Attributes {
    return Object.fromEntries(
      this.list(name).map(item => {
        const at = item.indexOf('=');
        if (at < 1) {
          throw new ModelError(
            `failed to parse stringMap annotation, ${
              PREFIXES[0]
            }aws-load-balancer-${name}: ${this.text(name)}`,
          );
        }
        return [item.slice(0, at).trim(), item.slice(at + 1).trim()];
      }),
    );
  }

  /** @throws ModelError for anything but an integer */
  number(name: string, otherwise: number): number {
    const value = this.text(name);
    if (value === undefined) {
      return otherwise;
    }
    if (!/^\d+$/.test(value)) {
      throw new ModelError(
        `failed to parse int64 annotation, ${PREFIXES[0]}aws-load-balancer-${name}: ${value}: strconv.ParseInt: parsing "${value}": invalid syntax`,
      );
    }
    return Number(value);
  }
}
