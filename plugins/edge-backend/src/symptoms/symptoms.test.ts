import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  edgeAnswerSchema,
  edgeReportSchema,
  symptomListSchema,
  type EdgeAnswer,
  type SymptomList,
} from '@tls-edge/backstage-plugin-edge-common/report';
import {
  aMeta,
  aParentRef,
  aRedirectRoute,
  aRouteParent,
} from '@tls-edge/backstage-plugin-edge-common/testUtils';

import { rawRoute } from '../__fixtures__/rawGatewayApi';
import { seedEdge } from '../__fixtures__/seedEdge';
import { onlyIf } from '../__fixtures__/testPolicy';
import { PAY_PATH, usePortal } from '../__fixtures__/usePortal';

const everywhere = aParentRef({ sectionName: undefined });

/** A redirect that also answers on the port it redirects to. */
const loop = aRedirectRoute({
  metadata: aMeta({ name: 'pay-edge-ssl-redirect' }),
  parentRefs: [everywhere],
  parents: [aRouteParent({ parentRef: everywhere })],
});

const at = (symptom: string, path = PAY_PATH) =>
  `${path}?symptom=${encodeURIComponent(symptom)}`;

const outcomesOf = ({ symptom }: EdgeAnswer) =>
  symptom?.checks.map(({ ruleId, outcome }) => [ruleId, outcome]);

describe('symptoms', () => {
  const portal = usePortal();

  const ask = async (symptom: string): Promise<EdgeAnswer> => {
    const { status, body } = await portal.get(at(symptom));
    expect(status).toBe(200);
    return edgeAnswerSchema.strict().parse(body);
  };
  const settled = (state: string) =>
    portal.eventually<EdgeAnswer>(PAY_PATH, body =>
      expect(body.state).toBe(state),
    );

  describe('of a ready edge', () => {
    beforeEach(async () => {
      seedEdge(portal.kubernetes());
      await portal.start();
      await settled('ready');
    });

    it('can be listed, and every phrase of the list can be asked', async () => {
      const response = await portal.get('/v1/symptoms');
      const { items }: SymptomList = symptomListSchema
        .strict()
        .parse(response.body);
      expect(items.length).toBeGreaterThan(12);

      const found = await Promise.all(
        items.map(async ({ phrase, also }) => [
          (await ask(phrase)).symptom?.phrase,
          (await ask(also[0])).symptom?.phrase,
        ]),
      );
      expect(found).toEqual(items.map(({ phrase }) => [phrase, phrase]));
    });

    it('are answered rule by rule, in order, beside the whole report', async () => {
      const answer = await ask('ERR_TOO_MANY_REDIRECTS');
      const { symptom, ...report } = answer;
      expect(report).toEqual((await portal.get(PAY_PATH)).body);
      expect(symptom).toMatchObject({
        id: 'too-many-redirects',
        phrase: 'too many redirects',
      });
      expect(outcomesOf(answer)).toEqual([
        ['M20', 'passed'],
        ['M25', 'passed'],
        ['M26', 'passed'],
        ['M21', 'passed'],
        ['A06', 'passed'],
      ]);
    });

    it('are no part of a report that nobody asked for them', async () => {
      const { body } = await portal.get(PAY_PATH);
      expect(edgeReportSchema.strict().safeParse(body).success).toBe(true);
      expect(body).not.toHaveProperty('symptom');
    });

    it.each([
      ['it is raining', /"it is raining" is not known.*"too many redirects"/],
      ['', /symptom/],
      ['x'.repeat(201), /symptom/],
    ])('answers 400 to "%s" and says what can be asked', async (text, told) => {
      const { status, body } = await portal.get(at(text));
      expect(status).toBe(400);
      expect(body.error).toMatchObject({
        name: 'InputError',
        message: expect.stringMatching(told),
      });
    });

    it('answers 400 to two symptoms at once', async () => {
      const { status } = await portal.get(`${at('404')}&symptom=503`);
      expect(status).toBe(400);
    });

    it('answers 404 for an edge that is not there, whatever its symptom', async () => {
      const { status } = await portal.get(
        at('404', '/v1/edges/demo-eu/payments/none'),
      );
      expect(status).toBe(404);
    });
  });

  it('give the finding of the rule that fires, with what to do', async () => {
    seedEdge(portal.kubernetes());
    await portal.start();
    await settled('ready');
    portal.kubernetes().put('httproutes', rawRoute(loop));
    await portal.eventually<EdgeAnswer>(PAY_PATH, ({ findings }) =>
      expect(findings.map(({ ruleId }) => ruleId)).toContain('M20'),
    );

    const { symptom } = await ask('too many redirects');
    expect(symptom?.checks[0]).toMatchObject({
      ruleId: 'M20',
      outcome: 'fired',
      finding: { path: 'spec.parentRefs[0].sectionName' },
    });
  });

  it('skip what no AWS account answers, and say so', async () => {
    seedEdge(portal.kubernetes());
    await portal.start({ withAws: false });
    await settled('ready');

    const { symptom } = await ask('too many redirects');
    expect(symptom?.checks.at(-1)).toEqual({
      ruleId: 'A06',
      title: expect.any(String),
      outcome: 'skipped',
      reason: 'no AWS account is configured for the edge',
    });
  });

  it.each([
    ['denied outright', { result: AuthorizeResult.DENY } as const, 403],
    [
      'outside the policy’s conditions',
      onlyIf('IS_OWNER', { claims: ['group:default/team-orders'] }),
      404,
    ],
  ])(
    'are hidden with the edge where it is %s',
    async (_case, decision, status) => {
      seedEdge(portal.kubernetes());
      await portal.start({ policy: () => decision });
      const response = await portal.get(at('404'));
      expect(response.status).toBe(status);
      expect(response.body).not.toHaveProperty('symptom');
    },
  );
});
