import { isResourcePermission } from '@backstage/plugin-permission-common';

import { edgePermissions, RESOURCE_TYPE_EDGE } from './permissions';

describe('edgePermissions', () => {
  it('are all resource permissions of the type edge', () => {
    expect(
      edgePermissions.every(permission =>
        isResourcePermission(permission, RESOURCE_TYPE_EDGE),
      ),
    ).toBe(true);
  });

  it('keep the names that policies use', () => {
    expect(edgePermissions.map(({ name }) => name)).toEqual([
      'edge.read',
      'edge.refresh',
      'edge.request',
    ]);
  });
});
