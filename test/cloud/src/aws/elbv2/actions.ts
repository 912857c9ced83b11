import { addListenerCertificates } from './actions/addListenerCertificates';
import { addTags } from './actions/addTags';
import { createListener } from './actions/createListener';
import { createLoadBalancer } from './actions/createLoadBalancer';
import { createTargetGroup } from './actions/createTargetGroup';
import { deleteListener } from './actions/deleteListener';
import { deleteLoadBalancer } from './actions/deleteLoadBalancer';
import { deleteTargetGroup } from './actions/deleteTargetGroup';
import { deregisterTargets } from './actions/deregisterTargets';
import { describeListenerCertificates } from './actions/describeListenerCertificates';
import { describeListeners } from './actions/describeListeners';
import { describeLoadBalancerAttributes } from './actions/describeLoadBalancerAttributes';
import { describeLoadBalancers } from './actions/describeLoadBalancers';
import { describeSslPolicies } from './actions/describeSslPolicies';
import { describeTags } from './actions/describeTags';
import { describeTargetGroupAttributes } from './actions/describeTargetGroupAttributes';
import { describeTargetGroups } from './actions/describeTargetGroups';
import { describeTargetHealth } from './actions/describeTargetHealth';
import { modifyListener } from './actions/modifyListener';
import { modifyLoadBalancerAttributes } from './actions/modifyLoadBalancerAttributes';
import { modifyTargetGroup } from './actions/modifyTargetGroup';
import { modifyTargetGroupAttributes } from './actions/modifyTargetGroupAttributes';
import { registerTargets } from './actions/registerTargets';
import { removeListenerCertificates } from './actions/removeListenerCertificates';
import { removeTags } from './actions/removeTags';
import { setSecurityGroups } from './actions/setSecurityGroups';
import type { QueryAction } from './defineAction';

/** Every ELBv2 call that is answered, by its `Action` parameter. @public */
export const ELBV2_ACTIONS: Readonly<Record<string, QueryAction>> = {
  AddListenerCertificates: addListenerCertificates,
  AddTags: addTags,
  CreateListener: createListener,
  CreateLoadBalancer: createLoadBalancer,
  CreateTargetGroup: createTargetGroup,
  DeleteListener: deleteListener,
  DeleteLoadBalancer: deleteLoadBalancer,
  DeleteTargetGroup: deleteTargetGroup,
  DeregisterTargets: deregisterTargets,
  DescribeListenerCertificates: describeListenerCertificates,
  DescribeListeners: describeListeners,
  DescribeLoadBalancerAttributes: describeLoadBalancerAttributes,
  DescribeLoadBalancers: describeLoadBalancers,
  DescribeSSLPolicies: describeSslPolicies,
  DescribeTags: describeTags,
  DescribeTargetGroupAttributes: describeTargetGroupAttributes,
  DescribeTargetGroups: describeTargetGroups,
  DescribeTargetHealth: describeTargetHealth,
  ModifyListener: modifyListener,
  ModifyLoadBalancerAttributes: modifyLoadBalancerAttributes,
  ModifyTargetGroup: modifyTargetGroup,
  ModifyTargetGroupAttributes: modifyTargetGroupAttributes,
  RegisterTargets: registerTargets,
  RemoveListenerCertificates: removeListenerCertificates,
  RemoveTags: removeTags,
  SetSecurityGroups: setSecurityGroups,
};
