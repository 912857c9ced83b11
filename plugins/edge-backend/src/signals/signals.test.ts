import { mockServices } from '@backstage/backend-test-utils';

import { createAnnouncer } from './createAnnouncer';
import { createChannels } from './createChannels';

const channels = createChannels('secret');

describe('createChannels', () => {
  it('gives opaque names that differ by subject and kind', () => {
    const names = [
      channels.ofEdge('demo-eu/payments/pay-edge'),
      channels.ofEdge('demo-eu/payments/pay-edge#component:default/pay'),
      channels.ofEntity('component:default/pay'),
      channels.ofEntity('demo-eu/payments/pay-edge'),
      channels.ofLists,
    ];
    expect(new Set(names).size).toBe(5);
    names.forEach(name => expect(name).toMatch(/^edge:[0-9a-f]{32}$/));
  });

  it('gives the same names for the same secret, others for another', () => {
    expect(createChannels('secret').ofEdge('x')).toBe(channels.ofEdge('x'));
    expect(createChannels('other').ofEdge('x')).not.toBe(channels.ofEdge('x'));
  });
});

describe('createAnnouncer', () => {
  const create = (fails = false) => {
    const published: { channel: string; message: object }[] = [];
    const logger = mockServices.logger.mock();
    const announcer = createAnnouncer({
      ...{ channels, logger },
      signals: {
        publish: async ({ channel, message, recipients }) => {
          expect(recipients).toEqual({ type: 'broadcast' });
          if (fails) throw new Error('no socket');
          published.push({ channel, message });
        },
      },
    });
    return { published, announcer, logger };
  };
  const pay = {
    edgeKey: 'demo-eu/payments/pay-edge',
    entityRefs: ['component:default/pay'],
    rev: 7,
  };

  it('hints on the channels of lists, entities and edges, each once', async () => {
    const { announcer, published } = create();
    await announcer.announce([pay, { ...pay, edgeKey: 'other', rev: 2 }]);
    expect(published).toEqual(
      expect.arrayContaining([
        { channel: channels.ofLists, message: { rev: 1 } },
        {
          channel: channels.ofEntity('component:default/pay'),
          message: { rev: 1 },
        },
        { channel: channels.ofEdge(pay.edgeKey), message: { rev: 7 } },
        { channel: channels.ofEdge('other'), message: { rev: 2 } },
      ]),
    );
    expect(published).toHaveLength(4);
  });

  it('hints nothing when nothing changed', async () => {
    const { announcer, published } = create();
    await announcer.announce([]);
    expect(published).toEqual([]);
  });

  it('loses a hint without losing more', async () => {
    const { announcer, logger } = create(true);
    await expect(announcer.announce([pay])).resolves.toBeUndefined();
    expect(logger.warn).toHaveBeenCalledTimes(3);
  });
});
