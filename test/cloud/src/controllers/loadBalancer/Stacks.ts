import {
  DescribeTagsCommand,
  ElasticLoadBalancingV2Client,
  paginateDescribeLoadBalancers,
  paginateDescribeTargetGroups,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { LoadBalancerSettings } from './LoadBalancerSettings';

/** ARNs one Service has in AWS. @internal */
export interface Stack {
  readonly loadBalancers: Set<string>;
  readonly targetGroups: Set<string>;
}

/** As many ARNs as one DescribeTags call takes. */
const BATCH = 20;

/**
 * Which load balancers and target groups belong to which Service: read from their tags once,
 * then kept up by what the controller itself makes and deletes.
 * @internal
 */
export class Stacks {
  private readonly stacks = new Map<string, Stack>();
  private scan?: Promise<void>;

  constructor(
    private readonly elb: ElasticLoadBalancingV2Client,
    private readonly settings: Pick<
      LoadBalancerSettings,
      'clusterName' | 'marks'
    >,
  ) {}

  async of(stack: string): Promise<Stack> {
    this.scan ??= this.readAll();
    try {
      await this.scan;
    } catch (error) {
      this.scan = undefined;
      throw error;
    }
    return this.entry(stack);
  }

  private entry(stack: string): Stack {
    const known = this.stacks.get(stack) ?? {
      loadBalancers: new Set(),
      targetGroups: new Set(),
    };
    this.stacks.set(stack, known);
    return known;
  }

  private async readAll(): Promise<void> {
    const paging = { client: this.elb };
    const arns: string[] = [];
    for await (const page of paginateDescribeLoadBalancers(paging, {})) {
      arns.push(
        ...(page.LoadBalancers ?? []).flatMap(
          ({ LoadBalancerArn }) => LoadBalancerArn ?? [],
        ),
      );
    }
    for await (const page of paginateDescribeTargetGroups(paging, {})) {
      arns.push(
        ...(page.TargetGroups ?? []).flatMap(
          ({ TargetGroupArn }) => TargetGroupArn ?? [],
        ),
      );
    }
    for (let start = 0; start < arns.length; start += BATCH) {
      await this.readTags(arns.slice(start, start + BATCH));
    }
  }

  private async readTags(arns: string[]): Promise<void> {
    const { clusterName, marks } = this.settings;
    const { TagDescriptions = [] } = await this.elb.send(
      new DescribeTagsCommand({ ResourceArns: arns }),
    );
    for (const { ResourceArn = '', Tags = [] } of TagDescriptions) {
      const tags = new Map(Tags.map(({ Key, Value }) => [Key, Value]));
      const stack = tags.get(marks.tags.stack);
      if (stack && tags.get(marks.tags.cluster) === clusterName) {
        const { loadBalancers, targetGroups } = this.entry(stack);
        const set = ResourceArn.includes(':loadbalancer/')
          ? loadBalancers
          : targetGroups;
        set.add(ResourceArn);
      }
    }
  }
}
