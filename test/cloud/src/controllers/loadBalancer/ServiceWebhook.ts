import { Server, createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { z } from 'zod/v3';
import { ClusterObject } from '../objects/ClusterObject';
import { ClusterClient } from '../runtime/ClusterClient';
import { LBC_MARKS } from './ControllerMarks';

const review = z.object({
  request: z.object({
    uid: z.string(),
    object: z.object({
      spec: z
        .object({
          type: z.string().optional(),
          loadBalancerClass: z.string().optional(),
        })
        .passthrough(),
    }),
  }),
});

function answer(body: unknown) {
  const { uid, object } = review.parse(body).request;
  const { type, loadBalancerClass } = object.spec;
  const patch = [
    {
      op: 'add',
      path: '/spec/loadBalancerClass',
      value: LBC_MARKS.loadBalancerClass,
    },
  ];
  const mutates = type === 'LoadBalancer' && !loadBalancerClass;
  return {
    apiVersion: 'admission.k8s.io/v1',
    kind: 'AdmissionReview',
    response: {
      uid,
      allowed: true,
      ...(mutates && {
        patchType: 'JSONPatch',
        patch: Buffer.from(JSON.stringify(patch)).toString('base64'),
      }),
    },
  };
}

function configuration(url: string): ClusterObject {
  const webhook = {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'MutatingWebhookConfiguration',
    metadata: { name: 'aws-load-balancer-webhook' },
    webhooks: [
      {
        name: 'mservice.elbv2.k8s.aws',
        admissionReviewVersions: ['v1'],
        clientConfig: { url },
        failurePolicy: 'Fail',
        sideEffects: 'None',
        rules: [
          {
            apiGroups: [''],
            apiVersions: ['v1'],
            operations: ['CREATE'],
            resources: ['services'],
          },
        ],
      },
    ],
  };
  return webhook;
}

/**
 * The controller's mutating webhook: gives new Services of type LoadBalancer its class. The
 * registration stays behind when the controller stops, so that then no Service can be made.
 * @internal
 */
export class ServiceWebhook {
  private server?: Server;

  constructor(private readonly client: ClusterClient) {}

  async start(): Promise<void> {
    const server = createServer(async (request, response) => {
      const body = JSON.stringify(answer(await json(request)));
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(body);
    });
    this.server = server;
    await new Promise<void>(resolve =>
      server.listen(0, '127.0.0.1', () => resolve()),
    );
    const address = server.address();
    if (address === null || typeof address === 'string') {
      throw new Error('The Service webhook listens on no port');
    }
    await this.client.apply(
      configuration(`http://127.0.0.1:${address.port}/mutate-v1-service`),
    );
  }

  async stop(): Promise<void> {
    const { server } = this;
    if (server) {
      await new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    }
  }
}
