import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { startControllers } from 'cloud/src/controllers';
import { BASE_OBJECTS } from 'cloud/src/controllers/testUtils/recordedWorld';
import { until } from 'cloud/src/controllers/testUtils/until';
import { parseAllDocuments } from 'yaml';

import type { ObjectName } from '../../api/Cluster';
import { SUITE_REGION } from '../../suiteControlPlane';
import { lookAt } from './lookAt';
import { ofSuites } from './ofSuites';
import { isOfEnvoy } from './isOfEnvoy';
import type { EdgeWorld } from './situations/EdgeWorld';
import { startSuiteAws } from './startSuiteAws';
import { watchAsPortal } from './watchAsPortal';

const LIMIT_MS = 20_000;

const POLICY = parseAllDocuments(
  readFileSync(
    join(__dirname, '..', '..', '..', 'manifests', 'service-class.yaml'),
    'utf8',
  ),
).map(document => document.toJS());

/** A probe that stands still without containers, as kwok's pods do. */
const NOT_READY = {
  status: {
    conditions: [
      { type: 'Ready', status: 'False', reason: 'ContainersNotReady' },
      { type: 'ContainersReady', status: 'False' },
    ],
  },
};

/**
 * Everything an edge needs: the shared control plane, the embedded AWS with its controller as a
 * client of that control plane, and the portal's watcher with the rights the README documents.
 */
export const startEdgeWorld = async () => {
  const { cluster, kubeConfig, envoyGateway } = ofSuites();
  await cluster.apply(BASE_OBJECTS as readonly ObjectName[]);
  const aws = await startSuiteAws();
  const errors: unknown[] = [];
  const controllers = await startControllers({
    kubeConfig,
    awsEndpoint: aws.url,
    region: SUITE_REGION,
    clusterName: 'lab',
    // A webhook of a real API server needs certificates; a policy stands in where it is wanted.
    webhook: false,
    only: ['loadBalancer'],
    onError: error => errors.push(error),
  });
  const portal = await watchAsPortal();

  const ofEnvoy = async (kind: 'Service' | 'Pod') =>
    (await cluster.list('v1', kind)).filter(isOfEnvoy);

  const signal = async (name: NodeJS.Signals) => {
    if (envoyGateway.pid === undefined) {
      throw new Error('Envoy Gateway runs in no process that is known');
    }
    process.kill(-envoyGateway.pid, name);
  };

  const world: EdgeWorld = {
    cluster,
    issue: aws.issue,
    envoyGateway: {
      stop: () => signal('SIGSTOP'),
      start: () => signal('SIGCONT'),
    },
    makeEnvoyUnready: async () => {
      for (const pod of await ofEnvoy('Pod')) {
        await cluster.api.patch(
          `${await cluster.pathOf(pod)}/status`,
          'strategic-merge-patch+json',
          NOT_READY,
        );
      }
    },
    look: gateway => lookAt(gateway, portal.watcher.snapshot, aws),
  };

  return {
    ...world,
    aws,
    portal,
    errors,
    /** Switches the stand-in for the controller's Service webhook. */
    setWebhook: async (on: boolean) => {
      for (const object of POLICY) {
        await (on ? cluster.apply([object]) : cluster.delete(object));
      }
      if (on) {
        await policyIsInForce();
      }
    },
    /** Removes objects and waits until what controllers made of them is gone too. */
    remove: async (objects: readonly ObjectName[]) => {
      for (const object of [...objects].reverse()) {
        await cluster.delete(object);
      }
      await until(
        () => ofEnvoy('Service'),
        left => left.length === 0,
        LIMIT_MS,
      );
    },
    stop: async () => {
      await portal.watcher.stop();
      await controllers.stop();
      await aws.stop();
    },
  };

  /** A policy works some time after it is stored, so it is tried out. */
  async function policyIsInForce() {
    const probe = {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'probe', namespace: 'payments' },
      spec: { type: 'LoadBalancer', ports: [{ port: 80 }] },
    };
    const path = await cluster.pathOf(probe);
    const collection = path.replace(/\/probe$/, '?dryRun=All');
    await until(
      async () => (await cluster.api.post(collection, probe)).body.spec,
      spec => spec?.loadBalancerClass !== undefined,
      LIMIT_MS,
    );
  }
};
