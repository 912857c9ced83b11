import { demoConfig, ordersEntity } from '../__fixtures__/demoWorld';
import { readEntityFacts } from '../entity/readEntityFacts';
import { buildRequestContext } from './buildRequestContext';

const { facts } = readEntityFacts(ordersEntity());

describe('buildRequestContext', () => {
  it('knows where the load balancer of the environment will stand', () => {
    const context = buildRequestContext(demoConfig(), 'production', facts);
    expect(context.cluster).toEqual({
      name: 'demo-eu',
      region: 'eu-west-1',
      accountId: '123456789012',
    });
    expect(context.environment.gatewayClass).toBe('envoy');
    expect(context.entity).toBe(facts);
  });

  it('leaves AWS open for a cluster without it', () => {
    const config = demoConfig();
    const clusters = config.clusters.map(cluster => ({
      ...cluster,
      aws: undefined,
    }));
    expect(
      buildRequestContext({ ...config, clusters }, 'production', facts).cluster,
    ).toEqual({ name: 'demo-eu' });
  });

  it('names the environments there are', () => {
    const build = () => buildRequestContext(demoConfig(), 'prod', facts);
    expect(build).toThrow('environment is "prod"; allowed: production');
  });

  it('says where environments come from when there are none', () => {
    const config = { ...demoConfig(), environments: [] };
    expect(() => buildRequestContext(config, 'prod', facts)).toThrow(
      'allowed: none, as edge.environments is empty',
    );
  });
});
