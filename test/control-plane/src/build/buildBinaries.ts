import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';

import type { Progress } from '../Progress';
import { ASSETS, BINARIES } from './binaries';
import type { Binary, GoModule } from './binaries';
import { assetPath, binaryPath, cacheFolder, moduleFolder } from './cachePaths';
import { findGo, NO_GO } from './findGo';

const VERSION = 'k8s.io/component-base/version';

/** The version a go.mod pins for a module. */
const pinned = (module: GoModule, upstream: string): string => {
  const text = readFileSync(join(moduleFolder(module), 'go.mod'), 'utf8');
  const line = text
    .split('\n')
    .map(one => one.replace(/^require/, '').trim())
    .find(one => one.startsWith(`${upstream} v`));
  if (!line) {
    throw new Error(`go/${module}/go.mod does not require ${upstream}`);
  }
  return line.split(' ')[1];
};

/** Without a version a Kubernetes server calls itself v0.0.0, which clients act on. */
const versionFlags = ({ module }: Binary): readonly string[] => {
  if (module !== 'kubernetes') {
    return [];
  }
  const version = pinned('kubernetes', 'k8s.io/kubernetes');
  const [major, minor] = version.slice(1).split('.');
  return [
    `-X ${VERSION}.gitVersion=${version}`,
    `-X ${VERSION}.gitMajor=${major}`,
    `-X ${VERSION}.gitMinor=${minor}`,
  ];
};

/** Runs `go` in a module, out of the way of everything else on the machine; gives its output. */
const runGo = (
  go: string,
  module: GoModule,
  args: readonly string[],
): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(go, args, {
      cwd: moduleFolder(module),
      env: { ...process.env, CGO_ENABLED: '0', GOWORK: 'off' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (child.pid) {
      setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    }
    const said: string[] = [];
    const failed: string[] = [];
    child.stdout.on('data', chunk => said.push(`${chunk}`));
    child.stderr.on('data', chunk => failed.push(`${chunk}`));
    child.once('error', reject);
    child.once('close', code =>
      code === 0
        ? resolve(said.join(''))
        : reject(
            new Error(
              `"go ${args[0]}" in go/${module} ended with ${code}:\n${failed
                .join('')
                .slice(-3000)}`,
            ),
          ),
    );
  });

const buildOne = async (go: string, binary: Binary, path: string) => {
  const part = `${path}.${process.pid}`;
  const flags = ['-s', '-w', ...versionFlags(binary)].join(' ');
  await runGo(go, binary.module, [
    ...['build', '-trimpath', '-ldflags', flags, '-o', part],
    binary.command,
  ]);
  renameSync(part, path);
};

const yamlFiles = (path: string): readonly string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .filter(name => name.endsWith('.yaml'))
        .sort()
        .map(name => join(path, name))
    : [path];

const copyAsset = async (go: string, asset: (typeof ASSETS)[number]) => {
  const { module, upstream, file, parts } = asset;
  await runGo(go, module, ['mod', 'download', upstream]);
  const args = ['list', '-m', '-f', '{{.Dir}}', upstream];
  const source = (await runGo(go, module, args)).trim();
  const texts = parts
    .flatMap(part => yamlFiles(join(source, part)))
    .map(path => readFileSync(path, 'utf8'));
  writeFileSync(assetPath(file), texts.join('\n---\n'));
};

const missing = () => ({
  binaries: BINARIES.filter(({ name }) => !existsSync(binaryPath(name))),
  assets: ASSETS.filter(({ file }) => !existsSync(assetPath(file))),
});

/** True when nothing is left to build, so that Go is not needed. @public */
export const isBuilt = (): boolean => {
  const { binaries, assets } = missing();
  return binaries.length + assets.length === 0;
};

/**
 * Builds what the cache does not have: about twelve minutes of two cores for everything, once.
 * @throws Error that says how to get Go where there is none, or what Go said
 * @public
 */
export const buildBinaries = async (progress: Progress): Promise<void> => {
  const { binaries, assets } = missing();
  if (binaries.length + assets.length === 0) {
    return;
  }
  const go = findGo();
  if (!go) {
    throw new Error(NO_GO);
  }
  for (const { module } of [...binaries, ...assets]) {
    mkdirSync(cacheFolder(module), { recursive: true });
  }
  for (const asset of assets) {
    await progress(`Copying ${asset.file}`, () => copyAsset(go, asset));
  }
  for (const binary of binaries) {
    await progress(`Building ${binary.name} (once)`, () =>
      buildOne(go, binary, binaryPath(binary.name)),
    );
  }
};
