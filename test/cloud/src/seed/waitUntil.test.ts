import { waitUntil } from './waitUntil';

describe('waitUntil', () => {
  it('ends at once when nothing is missing', async () => {
    const missing = jest.fn(async () => []);
    await waitUntil(missing, 0);
    expect(missing).toHaveBeenCalledTimes(1);
  });

  it('looks again until nothing is missing', async () => {
    const answers = [['a', 'b'], ['b'], []];
    await waitUntil(async () => answers.shift() ?? [], 5_000);
    expect(answers).toEqual([]);
  });

  it('gives up with what is still missing', async () => {
    await expect(
      waitUntil(async () => ['pay-edge has no load balancer'], 0),
    ).rejects.toThrow('Not so after 0 seconds: pay-edge has no load balancer');
  });
});
