import { forwardAction, writtenForward } from './action';
import type { Backend } from './backend';
import { LISTENER_ATTRIBUTES } from './listener-key';
import { judgePorts, judgeQuic, tellDropped } from './listener-ports';
import type { Listener } from './listeners';
import type { PlannedLoadBalancer } from './load-balancer';
import type { ServiceInPlan } from './service-in-plan';
import { TargetGroups } from './target-groups';
import type { StringMap } from '../../annotations/codec';
import { NLB } from '../../annotations/nlb-keys';
import type { ForwardAction, Listener as ListenerResource, TargetGroup } from '../model/resources';
import { Maybe, REFUSED, Unknown, isKnown } from '../model/unknown';

const PROTOCOL = new Unknown('protocol of the listener');
const NO_ATTRIBUTES: StringMap = {};
const ALPN_POLICIES = ['None', 'HTTP1Only', 'HTTP2Only', 'HTTP2Optional', 'HTTP2Preferred'];

/** The listeners, and with them everything that they forward to. What gets lost in the end is worked on like the rest. */
export function listenerResources(plan: ServiceInPlan, planned: PlannedLoadBalancer, groups: TargetGroups): readonly ListenerResource[] {
  const resources: ListenerResource[] = [];
  judgePorts(plan);
  for (const listener of plan.service.listeners.all) {
    const resource = listenerResource(plan, planned, groups, listener);
    if (!listener.isLost) {
      resources.push(resource);
    }
  }
  tellDropped(plan);
  return resources;
}

function listenerResource(
  plan: ServiceInPlan, { loadBalancer, tags }: PlannedLoadBalancer, groups: TargetGroups, listener: Listener,
): ListenerResource {
  const { service, told, knowledge } = plan;
  const protocol = listener.protocol ?? PROTOCOL;
  const isTls = listener.protocol === 'TLS';
  judgeQuic(plan, listener);
  const forward = writtenForward(plan, listener);
  const base = groups.of({ name: plan.name, service, port: listener.first as Backend['port'] }, ownProtocol(plan, listener));
  const defaultActions = actionsOf(plan, listener, forward, base, groups);
  return {
    type: 'AWS::ElasticLoadBalancingV2::Listener',
    id: String(listener.port),
    loadBalancer,
    port: listener.port,
    protocol,
    defaultActions,
    certificates: isTls ? told.list(NLB['ssl-cert']) : undefined,
    sslPolicy: isTls ? told.text(NLB['ssl-negotiation-policy']) ?? knowledge.settings.sslPolicy : undefined,
    alpnPolicy: isTls ? alpnPolicy(plan) : undefined,
    attributes: attributesOf(plan, listener),
    tags,
  };
}

/** Protocol of the listener's own target group: what TLS decrypts goes on as it is, unless it is to be encrypted again. */
function ownProtocol({ told }: ServiceInPlan, { protocol, plainProtocol }: Listener): Maybe<string> {
  if (protocol !== 'TLS') {
    return protocol ?? PROTOCOL;
  }
  const said = told.text(NLB['backend-protocol']);
  return said !== undefined && !isKnown(said) ? said : said === 'ssl' ? 'TLS' : plainProtocol!;
}

function actionsOf(
  plan: ServiceInPlan, listener: Listener, forward: ReturnType<typeof writtenForward>, base: TargetGroup, groups: TargetGroups,
): Maybe<readonly ForwardAction[]> {
  if (forward === undefined) {
    return [{ type: 'forward', targets: [{ targetGroup: base }] }];
  }
  return isKnown(forward) ? [forwardAction(plan, listener, forward, base, groups)] : forward;
}

function alpnPolicy({ told, diagnoses }: ServiceInPlan): Maybe<string> | undefined {
  const said = told.text(NLB['alpn-policy']);
  if (said === undefined || !isKnown(said) || ALPN_POLICIES.includes(said)) {
    return said;
  }
  diagnoses.add('alpn-policy-value', {
    annotation: NLB['alpn-policy'],
    got: said,
    limit: ALPN_POLICIES.join(', '),
    message: 'the ALPN policy is none that AWS has',
  });
  return REFUSED;
}

function attributesOf({ service, told }: ServiceInPlan, { protocol, port }: Listener): Maybe<StringMap> {
  if (!service.hasListenerAttributes) {
    return NO_ATTRIBUTES;
  }
  return protocol === undefined ? PROTOCOL : told.map(`${LISTENER_ATTRIBUTES}${protocol}-${port}`) ?? NO_ATTRIBUTES;
}
