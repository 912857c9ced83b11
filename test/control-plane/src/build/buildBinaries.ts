import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import type { Progress } from '../Progress';
import { ASSETS, BINARIES } from './binaries';
import type { Binary, GoModule } from './binaries';
import { assetPath, binaryPath, cacheFolder, moduleFolder } from './cachePaths';
import { findGo, NO_GO } from './findGo';
import { runGo } from './runGo';
import type { GoCall } from './runGo';

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

/** Where to build with, and until when. */
type Builder = Pick<GoCall, 'go' | 'signal'>;

const buildOne = async (builder: Builder, binary: Binary, path: string) => {
  const part = `${path}.${process.pid}`;
  const flags = ['-s', '-w', ...versionFlags(binary)].join(' ');
  const args = [
    ...['build', '-trimpath', '-ldflags', flags, '-o', part],
    binary.command,
  ];
  try {
    await runGo({ ...builder, module: binary.module, args });
    renameSync(part, path);
  } finally {
    rmSync(part, { force: true });
  }
};

const yamlFiles = (path: string): readonly string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .filter(name => name.endsWith('.yaml'))
        .sort()
        .map(name => join(path, name))
    : [path];

const copyAsset = async (builder: Builder, asset: (typeof ASSETS)[number]) => {
  const { module, upstream, file, parts } = asset;
  const run = (...args: readonly string[]) =>
    runGo({ ...builder, module, args });
  await run('mod', 'download', upstream);
  const source = (await run('list', '-m', '-f', '{{.Dir}}', upstream)).trim();
  const texts = parts
    .flatMap(part => yamlFiles(join(source, part)))
    .map(path => readFileSync(path, 'utf8'));
  writeFileSync(assetPath(file), texts.join('\n---\n'));
};

const missing = () => ({
  binaries: BINARIES.filter(({ name }) => !existsSync(binaryPath(name))),
  assets: ASSETS.filter(({ file }) => !existsSync(assetPath(file))),
});

/** What the cache does not have yet, in the order in which it is built. @public */
export const leftToBuild = (): readonly string[] => {
  const { binaries, assets } = missing();
  return [
    ...assets.map(({ file }) => file),
    ...binaries.map(({ name }) => name),
  ];
};

/** True when nothing is left to build, so that Go is not needed. @public */
export const isBuilt = (): boolean => leftToBuild().length === 0;

/**
 * Builds what the cache does not have: about twelve minutes of two cores for everything, once.
 * @param signal - ends it before; what is done by then stays done
 * @throws Error that says how to get Go where there is none, what Go said, or the signal's reason
 * @public
 */
export const buildBinaries = async (
  progress: Progress,
  signal?: AbortSignal,
): Promise<void> => {
  if (isBuilt()) {
    return;
  }
  const go = findGo();
  if (!go) {
    throw new Error(NO_GO);
  }
  const { binaries, assets } = missing();
  for (const { module } of [...binaries, ...assets]) {
    mkdirSync(cacheFolder(module), { recursive: true });
  }
  for (const asset of assets) {
    await progress(`Copying ${asset.file}`, () =>
      copyAsset({ go, signal }, asset),
    );
  }
  for (const [at, binary] of binaries.entries()) {
    await progress(
      `Building ${binary.name} (once, ${at + 1} of ${binaries.length})`,
      () => buildOne({ go, signal }, binary, binaryPath(binary.name)),
    );
  }
};
