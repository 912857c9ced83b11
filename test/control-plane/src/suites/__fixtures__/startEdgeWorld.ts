import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  findEdges,
  findTopology,
  indexCluster,
  reportEdge,
} from '@tls-edge/backstage-plugin-edge-common';
import type { MergedReport } from '@tls-edge/backstage-plugin-edge-common';
// eslint-disable-next-line no-restricted-imports -- a fixture of this suite as well
import { readAwsSnapshot } from 'cloud/src/__testUtils__/readAwsSnapshot';
import { createAwsServer } from 'cloud/src/aws';
import { startControllers } from 'cloud/src/controllers';
import { BASE_OBJECTS } from 'cloud/src/controllers/testUtils/recordedWorld';
import { CERTIFICATE_ARN } from 'cloud/src/controllers/testUtils/startCloud';
import { until } from 'cloud/src/controllers/testUtils/until';
import { parseAllDocuments } from 'yaml';

import type { ObjectName } from '../../api/Cluster';
import { ENVOY_GATEWAY_NAMESPACE } from '../../servers/installBase';
import { SUITE_REGION } from '../../suiteControlPlane';
import { ofSuites } from './ofSuites';
import { watchAsPortal } from './watchAsPortal';

const ACCOUNT = '123456789012';
const QUARTER_HOUR_MS = 15 * 60_000;
const LIMIT_MS = 20_000;

const POLICY = parseAllDocuments(
  readFileSync(
    join(__dirname, '..', '..', '..', 'manifests', 'service-class.yaml'),
    'utf8',
  ),
).map(document => document.toJS());

/** What is removed from AWS between two calls of one reading makes no report. */
const unlessGone = (error: unknown): undefined => {
  if (error instanceof Error && error.name.endsWith('NotFoundException')) {
    return undefined;
  }
  throw error;
};

const startAws = async () => {
  const aws = await createAwsServer({
    port: 0,
    accountId: ACCOUNT,
    regions: [SUITE_REGION],
    timeFactor: 500,
  });
  const { certificates } = aws.account.region(SUITE_REGION);
  const issue = (arn: string) =>
    certificates.set(arn, {
      arn,
      domains: ['*.example.com'],
      status: 'ISSUED',
      type: 'AMAZON_ISSUED',
      keyAlgorithm: 'RSA_2048',
      notBefore: new Date('2026-09-01T00:00:00Z'),
      notAfter: new Date('2027-09-01T00:00:00Z'),
    });
  issue(CERTIFICATE_ARN);
  return { ...aws, issue };
};

/**
 * Everything an edge needs: the shared control plane, the embedded AWS with its controller as a
 * client of that control plane, and the portal's watcher with the rights the README documents.
 */
export const startEdgeWorld = async () => {
  const { cluster, kubeConfig } = ofSuites();
  await cluster.apply(BASE_OBJECTS as readonly ObjectName[]);
  const aws = await startAws();
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

  const report = async (gateway: string): Promise<MergedReport | undefined> => {
    const index = indexCluster(portal.watcher.snapshot());
    const id = findEdges(index).find(one => one.gateway === gateway);
    if (!id) {
      return undefined;
    }
    const topology = findTopology({
      id,
      index,
      aws: await readAwsSnapshot(aws.url, {
        region: SUITE_REGION,
        certificates: { edge: CERTIFICATE_ARN },
      }),
      awsLocation: { accountId: ACCOUNT, region: SUITE_REGION },
    });
    return reportEdge({
      topology,
      requests: [],
      ownership: { entityRefs: [] },
      now: new Date(Date.now() + QUARTER_HOUR_MS),
    });
  };

  const managed = async () => {
    const services = await cluster.list('v1', 'Service');
    return services.filter(
      ({ metadata }) => metadata.namespace === ENVOY_GATEWAY_NAMESPACE,
    );
  };

  return {
    cluster,
    aws,
    portal,
    errors,
    /** Makes certificates known to ACM and to listeners. */
    issue: (arns: readonly string[]) => arns.forEach(aws.issue),
    /** Switches the stand-in for the controller's Service webhook. */
    setWebhook: async (on: boolean) => {
      for (const object of POLICY) {
        await (on ? cluster.apply([object]) : cluster.delete(object));
      }
      if (on) {
        await policyIsInForce();
      }
    },
    /** The report of a Gateway, a quarter of an hour later, once it is as wished; else as it is. */
    reportOf: (
      gateway: string,
      isTrue: (report: MergedReport | undefined) => boolean,
    ) => until(() => report(gateway).catch(unlessGone), isTrue, LIMIT_MS),
    /** Removes objects and waits until what controllers made of them is gone too. */
    remove: async (objects: readonly ObjectName[]) => {
      for (const object of [...objects].reverse()) {
        await cluster.delete(object);
      }
      await until(managed, left => left.length === 0, LIMIT_MS);
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
