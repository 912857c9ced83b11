import type { Router } from 'express';
import git from 'isomorphic-git';
import { z } from 'zod/v3';

import { signAs, type Signature } from '../repository/commitFiles';
import { listFiles, readBlob } from '../repository/listFiles';
import { writeTree } from '../repository/writeTree';
import { gitCommitBody, repositoryUrl } from './bodies';
import { repositoryOf, type GithubContext } from './GithubContext';
import { parseBody } from './parseBody';

const blobSchema = z.object({
  content: z.string(),
  encoding: z.enum(['utf-8', 'base64']).default('utf-8'),
});

const treeSchema = z.object({
  base_tree: z.string().optional(),
  tree: z.array(
    z.object({
      path: z.string().min(1),
      mode: z.string(),
      sha: z.string().nullable().optional(),
      content: z.string().optional(),
    }),
  ),
});

const personSchema = z.object({
  name: z.string(),
  email: z.string(),
  date: z.string().datetime().optional(),
});

const commitSchema = z.object({
  message: z.string(),
  tree: z.string(),
  parents: z.array(z.string()).default([]),
  author: personSchema.optional(),
  committer: personSchema.optional(),
});

const signature = (
  now: Date,
  person?: z.output<typeof personSchema>,
): Signature => signAs(person?.date ? new Date(person.date) : now, person);

const addBlobRoutes = (router: Router, context: GithubContext): void => {
  router.get('/repos/:owner/:repo/git/blobs/:sha', async (req, res) => {
    const { store } = repositoryOf(context, req);
    const bytes = await readBlob(store, req.params.sha);
    res.json({
      sha: req.params.sha,
      size: bytes.length,
      encoding: 'base64',
      content: bytes.toString('base64'),
    });
  });

  router.post('/repos/:owner/:repo/git/blobs', async (req, res) => {
    const { store } = repositoryOf(context, req);
    const { content, encoding } = parseBody(blobSchema, req);
    const blob = Buffer.from(content, encoding);
    res.status(201).json({ sha: await git.writeBlob({ ...store, blob }) });
  });
};

const addTreeRoutes = (router: Router, context: GithubContext): void => {
  router.get('/repos/:owner/:repo/git/trees/:sha', async (req, res) => {
    const repository = repositoryOf(context, req);
    const url = `${repositoryUrl(context, repository)}/git/blobs`;
    const files = await listFiles(repository.store, req.params.sha);
    res.json({
      sha: req.params.sha,
      truncated: false,
      tree: files
        .filter(({ path }) => req.query.recursive || !path.includes('/'))
        .map(file => ({ ...file, type: 'blob', url: `${url}/${file.sha}` })),
    });
  });

  router.post('/repos/:owner/:repo/git/trees', async (req, res) => {
    const { store } = repositoryOf(context, req);
    const { base_tree: base, tree } = parseBody(treeSchema, req);
    const changes = tree.map(async ({ path, mode, sha, content }) => {
      const blob = Buffer.from(content ?? '');
      return sha === null
        ? { path, sha }
        : { path, mode, sha: sha ?? (await git.writeBlob({ ...store, blob })) };
    });
    const sha = await writeTree(store, await Promise.all(changes), base);
    res.status(201).json({ sha });
  });
};

const addCommitRoutes = (router: Router, context: GithubContext): void => {
  router.get('/repos/:owner/:repo/git/commits/:sha', async (req, res) => {
    const { store } = repositoryOf(context, req);
    const oid = req.params.sha;
    res.json(gitCommitBody(await git.readCommit({ ...store, oid })));
  });

  router.post('/repos/:owner/:repo/git/commits', async (req, res) => {
    const { store } = repositoryOf(context, req);
    const { message, tree, parents, ...by } = parseBody(commitSchema, req);
    const author = signature(context.host.now(), by.author);
    const committer = by.committer
      ? signature(context.host.now(), by.committer)
      : author;
    const commit = { message, tree, parent: parents, author, committer };
    const oid = await git.writeCommit({ ...store, commit });
    const read = await git.readCommit({ ...store, oid });
    res.status(201).json(gitCommitBody(read));
  });
};

/**
 * Git's own objects over REST: blobs, trees and commits, which is how octokit builds a commit.
 * @internal
 */
export const addObjectRoutes = (
  router: Router,
  context: GithubContext,
): void => {
  addBlobRoutes(router, context);
  addTreeRoutes(router, context);
  addCommitRoutes(router, context);
};
