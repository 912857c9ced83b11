import { edgeAddress } from '../facts/hostnames';
import {
  appliedObjects,
  editedObjects,
  type EditedObject,
} from '../facts/editedObjects';
import { listWords } from '../facts/words';
import type { DoctorRule } from '../DoctorRule';

/** Enough to recognise a change by; whole specs belong into a comparison in Git. */
const MOST_CHARACTERS = 160;

const shortened = (text: string): string =>
  text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;

const settings = ({ fields }: EditedObject, side: 'applied' | 'live'): string =>
  shortened(fields.map(one => `${one.name}: ${one[side]}`).join('; '));

/** A change past Git holds until the next sync, which takes it back without a word. @internal */
export const editedByHand: DoctorRule = {
  id: 'K29',
  name: 'edited-by-hand',
  title: 'An object was changed after it was applied',
  severity: 'warning',
  impact: 'risk',
  hop: 'request',
  needs: ['cluster'],
  reads: [
    'gateways',
    'envoyproxies',
    'httproutes',
    'grpcroutes',
    'clienttrafficpolicies',
    'backendtrafficpolicies',
    'securitypolicies',
  ],
  explains: [],
  docs: 'What runs should be what Git says. Tools that apply from the client’s side, such as `kubectl apply` and Argo CD, keep what they wrote in the annotation `kubectl.kubernetes.io/last-applied-configuration`. Where the spec differs from that, somebody changed the object past Git: the next sync takes the change back, or fails to, and nobody who reads Git knows of it. Fields that the manifest leaves open are not compared. The rule is skipped where objects are applied on the server’s side, which leaves no such copy.',
  cannotTell: ({ topology }) =>
    appliedObjects(topology).length > 0
      ? undefined
      : 'no object of the edge says what was applied last, and manifests in Git are not compared',
  check: ({ topology }) =>
    editedObjects(topology).map(edited => ({
      object: edited.ref,
      path: 'spec',
      message: `The ${edited.ref.kind} ${edited.ref.name} of ${edgeAddress(
        topology,
      )} is not what was applied last, because somebody changed ${listWords(
        edited.fields.map(({ name }) => name),
      )} in the cluster: the next sync may take that back.`,
      observed: settings(edited, 'live'),
      expected: settings(edited, 'applied'),
      remedy:
        'Bring the change into the manifests in Git, or apply them again to take it back.',
    })),
};
