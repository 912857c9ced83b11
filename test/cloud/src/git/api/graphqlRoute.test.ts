import {
  branchOff,
  openPull,
  startDemoGit,
  type DemoGit,
} from '../__testUtils__/startDemoGit';

const query = `query ($owner: String!, $repo: String!, $head: String!) {
  repository(name: $repo, owner: $owner) {
    ref(qualifiedName: $head) {
      associatedPullRequests(first: 1, states: OPEN) { edges { node { id number url } } }
    }
  }
}`;

interface Answer {
  readonly status: number;
  readonly body: {
    readonly message: string;
    readonly data: {
      readonly repository: {
        readonly ref: {
          readonly associatedPullRequests: {
            readonly edges: readonly { readonly node: { number: number } }[];
          };
        };
      };
    };
  };
}

describe('GraphQL', () => {
  let git: DemoGit;
  beforeAll(async () => {
    git = await startDemoGit();
    await openPull(git, { branch: 'open', files: { a: 'a' } });
    await openPull(git, { branch: 'merged', files: { b: 'b' } });
    await git.mergePull(2);
    await branchOff(git, 'lonely', { c: 'c' });
  });
  afterAll(() => git.stop());

  const ask = async (body: object): Promise<Answer> => {
    const response = await fetch(`${git.url}/api/graphql`, {
      method: 'POST',
      headers: {
        authorization: `token ${git.token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  };

  it.each([
    ['open', [1]],
    ['merged', []],
    ['lonely', []],
  ])('finds the open pull requests of branch %s', async (head, numbers) => {
    const variables = { owner: 'demo', repo: 'orders', head };
    const { body } = await ask({ query, variables });
    const { edges } = body.data.repository.ref.associatedPullRequests;
    expect(edges.map(edge => edge.node.number)).toEqual(numbers);
  });

  it('gives no ref for a branch that does not exist', async () => {
    const variables = { owner: 'demo', repo: 'orders', head: 'none' };
    const { body } = await ask({ query, variables });
    expect(body.data.repository.ref).toBeNull();
  });

  it('refuses a query it does not know', async () => {
    const variables = { owner: 'demo', repo: 'orders', head: 'open' };
    const { status, body } = await ask({ query: '{ viewer }', variables });
    expect(status).toBe(422);
    expect(body.message).toContain('{ viewer }');
  });
});
