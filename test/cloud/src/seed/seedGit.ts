import type { GitServer } from '../git';
import { componentFile, portalFile } from './catalog';
import { DEMO_WORLD } from './demoWorld';
import { edgeFiles } from './edgeFiles';
import { DEMO_SERVICES } from './services';
import { sharedRouteFiles } from './sharedGateway';
import { workloadFiles } from './workload';

const owner = DEMO_WORLD.gitOwner;

/** One repository per service, and the portal's own with people and teams. @public */
export async function seedGit(git: GitServer): Promise<void> {
  for (const service of DEMO_SERVICES) {
    await git.createRepository({
      owner,
      name: service.name,
      files: {
        'README.md': `# ${service.title}\n\n${service.description}\n`,
        'catalog-info.yaml': componentFile(service),
        ...workloadFiles(service),
        ...edgeFiles(service),
        ...sharedRouteFiles(service),
      },
    });
  }
  await git.createRepository({
    owner,
    name: 'portal',
    files: {
      'README.md': '# Portal\n\nPeople, teams and systems of the demo.\n',
      'catalog-info.yaml': portalFile(git.url, DEMO_SERVICES),
    },
  });
}
