import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import type { RequestOptions } from 'node:https';
import { inspect } from 'node:util';

import type { KubeConfig } from '@kubernetes/client-node';

import {
  kubeConfigText as text,
  useKubeConfigFolder,
} from '../__fixtures__/kubeConfigFolder';
import { followKubeConfigFile } from './followKubeConfigFile';

const sent = async (kubeConfig: KubeConfig) => {
  const options: RequestOptions = {};
  await kubeConfig.applyToHTTPSOptions(options);
  const { Authorization } = options.headers as Record<string, string>;
  return { ...options, authorization: Authorization };
};

describe('followKubeConfigFile', () => {
  const { folder, path, rewrite } = useKubeConfigFolder();

  const follow = (context?: string) =>
    followKubeConfigFile({
      access: { type: 'kubeconfig', path: path(), context },
      key: 'edge.clusters[0]',
    });
  const authorization = async (current: () => KubeConfig) =>
    (await sent(current())).authorization;

  beforeEach(() => {
    folder.setContent({ config: text({ token: 'one' }) });
  });

  it('is read once while nobody rewrites it', () => {
    const current = follow();
    expect(current()).toBe(current());
  });

  it('follows a rewritten token, server and client certificate', async () => {
    const current = follow();
    await expect(authorization(current)).resolves.toBe('Bearer one');
    const user = {
      token: 'two',
      'client-certificate-data': btoa('certificate'),
      'client-key-data': btoa('key'),
    };
    rewrite('config', text(user, 'http://b/'));
    expect(current().getCurrentCluster()).toMatchObject({
      server: 'http://b',
      skipTLSVerify: true,
    });
    await expect(sent(current())).resolves.toMatchObject({
      authorization: 'Bearer two',
      cert: Buffer.from('certificate'),
      key: Buffer.from('key'),
    });
  });

  it('stays at the configured context when the file moves to another', () => {
    const current = follow('in-lab');
    const moved = JSON.parse(text({ token: 'two' }));
    rewrite('config', JSON.stringify({ ...moved, 'current-context': 'away' }));
    expect(current().getCurrentUser()?.token).toBe('two');
  });

  it('notices a rewrite in place that keeps the size', async () => {
    const current = follow();
    writeFileSync(path(), text({ token: 'two' }));
    utimesSync(path(), 1, 1);
    await expect(authorization(current)).resolves.toBe('Bearer two');
  });

  const whole = text({ token: 'two' });
  it.each([
    ['empty', ''],
    ['cut within a value', whole.slice(0, 30)],
    ['written up to its clusters', 'clusters: []'],
    ['written up to its users', whole.replace(/,"users".*/, '}')],
    ['about another context', whole.replaceAll('in-lab', 'away')],
    ['a user whose token file is missing', text({ tokenFile: 'none' })],
  ])('keeps the last good one while it is %s', async (_, half) => {
    const current = follow('in-lab');
    rewrite('config', half);
    await expect(authorization(current)).resolves.toBe('Bearer one');
    rewrite('config', whole);
    await expect(authorization(current)).resolves.toBe('Bearer two');
  });

  it('keeps the last good one while the file is gone', async () => {
    const current = follow();
    rmSync(path());
    await expect(authorization(current)).resolves.toBe('Bearer one');
    rewrite('config', whole);
    await expect(authorization(current)).resolves.toBe('Bearer two');
  });

  it.each(['tokenFile', 'token-file'])(
    'reads the %s beside the kubeconfig, without its line break, before a token in it',
    async field => {
      rewrite('token', 'from-file\n');
      rewrite('config', text({ [field]: 'token', token: 'inline' }));
      await expect(authorization(follow())).resolves.toBe('Bearer from-file');
    },
  );

  it('reads YAML as people write it, with names that look like numbers', async () => {
    rewrite('token', 'from-file');
    rewrite(
      'config',
      `
current-context: 1
clusters:
  - { name: 2, cluster: { server: 'https://a' } }
contexts:
  - { name: 1, context: { cluster: 2, user: 3 } }
users:
  - name: 3
    user:
      tokenFile: ./token # rotated by a sidecar
`,
    );
    await expect(authorization(follow())).resolves.toBe('Bearer from-file');
  });

  it('takes a token file by its absolute path', async () => {
    rewrite('token', 'from-file');
    rewrite('config', text({ tokenFile: folder.resolve('token') }));
    await expect(authorization(follow())).resolves.toBe('Bearer from-file');
  });

  it('follows the token file, and keeps its token while it is empty or gone', async () => {
    rewrite('token', 'a');
    rewrite('config', text({ tokenFile: 'token' }));
    const current = follow();
    rewrite('token', 'b');
    await expect(authorization(current)).resolves.toBe('Bearer b');
    rewrite('token', '\n');
    await expect(authorization(current)).resolves.toBe('Bearer b');
    rmSync(folder.resolve('token'));
    await expect(authorization(current)).resolves.toBe('Bearer b');
    rewrite('token', 'c');
    await expect(authorization(current)).resolves.toBe('Bearer c');
  });

  it.each([
    ['is half written', '{"clusters":', 'cannot be read as a kubeconfig'],
    [
      'has a token file that is missing',
      text({ tokenFile: 'none' }),
      /takes its token from ".*none", which cannot be read/,
    ],
    [
      'has an empty token file',
      text({ tokenFile: 'empty' }),
      /takes its token from ".*empty", which is empty/,
    ],
    [
      'lacks the user of its context',
      text({}).replaceAll('"name":"me"', '"name":"you"'),
      'has no such context whose user "me" it defines',
    ],
  ])('refuses the start when the file %s', (_, content, message) => {
    rewrite('empty', '');
    rewrite('config', content);
    expect(() => follow()).toThrow(message);
    expect(() => follow()).toThrow(/^edge\.clusters\[0\]\.kubeconfig\./);
  });

  it('never quotes the line that is wrong, as it may hold a token', () => {
    rewrite('config', 'users: [{ user: { token: "s3cret } }]');
    let refusal: unknown;
    try {
      follow();
    } catch (error) {
      refusal = error;
    }
    expect(inspect(refusal)).toContain('cannot be read as a kubeconfig');
    expect(inspect(refusal)).not.toContain('s3cret');
  });

  it('sends nothing where the context has no user, as for a local proxy', () => {
    rewrite('config', text({}).replace(',"user":"me"', ''));
    expect(follow()().getCurrentUser()).toBeNull();
  });
});
