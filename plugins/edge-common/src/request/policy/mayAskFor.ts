import type { EntityFacts } from '../RequestContext';
import type { EdgePolicy } from './EdgePolicy';

/** Every owner of an entity, the first one first. @public */
export const entityOwners = ({
  owner,
  owners,
}: Pick<EntityFacts, 'owner' | 'owners'>): readonly string[] =>
  owners ?? (owner === undefined ? [] : [owner]);

/**
 * Whether somebody who owns these entity refs, directly or through groups, may ask for an edge
 * of the entity: one of its owners, or anyone where the policy says so.
 * @public
 */
export const mayAskFor = (
  entity: Pick<EntityFacts, 'owner' | 'owners'>,
  ownershipRefs: readonly string[],
  { requesters }: Pick<EdgePolicy, 'requesters'>,
): boolean =>
  requesters === 'anyone' ||
  entityOwners(entity).some(owner => ownershipRefs.includes(owner));
