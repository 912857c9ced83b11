import { mkdirSync, rmSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

import { CACHE, ROOT } from './paths.mjs';
import { step } from './progress.mjs';

/** Where the type check leaves the declarations that reports are made of. */
export const DECLARATIONS = join(CACHE, 'dist-types');

/** What each package offers, and the file that says so; the names are Backstage's own. */
const ENTRY_POINTS = [
  ['edge-common', 'index', 'report'],
  ['edge-common', 'report/wire', 'report-report'],
  ['edge', 'index', 'report'],
  ['edge', 'alpha/index', 'report-alpha'],
  ['edge-backend', 'index', 'report'],
  ['scaffolder-backend-module-edge', 'index', 'report'],
].map(([name, entry, report]) => ({
  folder: join(ROOT, 'plugins', name),
  declaration: join(DECLARATIONS, 'plugins', name, 'src', `${entry}.d.ts`),
  report,
}));

/** Compares each report with what is declared now; with `write`, writes it anew. */
export const checkApiReports = async ({ write = false } = {}) => {
  const done = step('API reports');
  const problems = await compareReports(ENTRY_POINTS, write);
  problems.forEach(problem => console.error(`✗ ${problem}`));
  done(problems.length === 0 ? undefined : 'failed');
  return {
    passed: ENTRY_POINTS.length - problems.length,
    failed: problems.length,
  };
};

/** One sentence for each entry point whose report does not say what is declared. */
export const compareReports = async (entryPoints, write) => {
  // The extractor is loaded late: these commands start before anything is installed.
  const extractor = await import('@microsoft/api-extractor');
  const configs = entryPoints.map(one => prepare(extractor, one));
  const compilerState = extractor.CompilerState.create(configs[0], {
    additionalEntryPoints: configs.map(one => one.mainEntryPointFilePath),
  });
  const problems = configs.flatMap(config => {
    const errors = compareReport(extractor, config, { compilerState, write });
    const report = relative(ROOT, config.reportFilePath);
    return errors.length === 0 ? [] : [`${report}: ${errors.join(' ')}`];
  });
  rmSync(TEMPORARY, { recursive: true, force: true });
  return problems;
};

const compareReport = ({ Extractor }, config, { compilerState, write }) => {
  const errors = [];
  const messageCallback = message => {
    message.handled = true;
    if (message.logLevel === 'error') {
      errors.push(message.text);
    }
  };
  try {
    const { apiReportChanged } = Extractor.invoke(config, {
      compilerState,
      localBuild: write,
      messageCallback,
    });
    return apiReportChanged && !write
      ? [...errors, 'is not what the package offers; `npm run fix` writes it.']
      : errors;
  } catch (error) {
    // The extractor ends where it meets a type that it cannot follow.
    return [...errors, error.message];
  }
};

const TEMPORARY = join(CACHE, 'api-reports');

const prepare = ({ ExtractorConfig }, { folder, declaration, report }) => {
  const reportTempFolder = join(TEMPORARY, basename(folder));
  mkdirSync(reportTempFolder, { recursive: true });
  return ExtractorConfig.prepare({
    packageJsonFullPath: join(folder, 'package.json'),
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: declaration,
      compiler: {
        overrideTsconfig: {
          extends: join(ROOT, 'tsconfig.json'),
          compilerOptions: { incremental: false, types: ['node'] },
          include: [declaration],
        },
      },
      apiReport: {
        enabled: true,
        reportFileName: report,
        reportFolder: folder,
        reportTempFolder,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: MESSAGES,
    },
  });
};

const silent = { logLevel: 'none' };

const MESSAGES = {
  compilerMessageReporting: { default: { logLevel: 'error' } },
  tsdocMessageReporting: {
    default: { logLevel: 'warning', addToApiReportFile: true },
  },
  extractorMessageReporting: {
    default: { logLevel: 'warning', addToApiReportFile: true },
    // A name that says enough needs no comment.
    'ae-undocumented': silent,
    'ae-internal-missing-underscore': silent,
    // The packages of this repository offer each other their sources until they are published.
    'ae-wrong-input-file-type': silent,
  },
};
