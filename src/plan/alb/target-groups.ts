import type { BackendService } from './backend-service';
import type { GroupInPlan, Member } from './group-in-plan';
import type { PlannedLoadBalancer } from './load-balancer';
import { CONTROL_PORT } from './rule-keys';
import { boundNetwork } from './target-network';
import { TargetSettings } from './target-settings';
import { TargetTraits } from './target-traits';
import type { DiagnosisDetail } from '../diagnosis';
import type { ServicePort } from '../kubernetes/service-ports';
import { hashedName } from '../model/names';
import type { TargetGroup, TargetGroupBinding } from '../model/resources';
import { Maybe, REFUSED, Unknown, whenKnown } from '../model/unknown';
import { targetFamily } from '../target-groups/ip-family';
import { targetGroupPort, trafficPort } from '../target-groups/ports';

const VPC = new Unknown('VPC');
const NOT_AT_HAND = new Unknown('ports of a Service');

/** Where a port is named. */
type Place = Pick<DiagnosisDetail, 'field' | 'annotation'>;

/** The target groups of one group: one for each Ingress, Service and spelling of a port, made when it is first needed. */
export class TargetGroups {
  public readonly groups: TargetGroup[] = [];
  public readonly bindings: TargetGroupBinding[] = [];
  private readonly known = new Map<string, Maybe<TargetGroup>>();
  private readonly traits: TargetTraits;

  public constructor(
    private readonly plan: GroupInPlan,
    private readonly planned: PlannedLoadBalancer,
  ) {
    this.traits = new TargetTraits(plan.knowledge);
  }

  public of(member: Member, service: BackendService, port: string | number, place: Place): Maybe<TargetGroup> {
    const id = `${member.key}-${service.name}:${port}`;
    let group = this.known.get(id);
    if (group === undefined) {
      const found = typeof port === 'string' ? service.table.named(port) : service.table.numbered(port);
      group = found !== undefined ? this.made(id, member, service, found, port) : this.unfound(member, service, port, place);
      this.known.set(id, group);
    }
    return group;
  }

  private unfound(
    { diagnoses }: Member, service: BackendService, port: string | number, place: Place,
  ): Maybe<TargetGroup> {
    if (!service.table.areTold) {
      return NOT_AT_HAND;
    }
    const shown = typeof port === 'string' ? `'${port.slice(0, 80)}'` : port;
    diagnoses.add('backend-port-not-found', { ...place, got: port, message: `Service ${service.name.slice(0, 80)} has no port ${shown}` });
    return REFUSED;
  }

  private made(id: string, member: Member, service: BackendService, port: ServicePort, written: string | number): TargetGroup {
    const { plan: { knowledge }, planned } = this;
    const { diagnoses } = service;
    const traits = this.traits.of(member, service);
    const { targetType } = traits;
    const traffic = whenKnown(targetType, type => trafficPort(port, type, service.spec));
    const ipAddressType = targetFamily(service.spec.ipFamilies, planned.isDualstack, knowledge, diagnoses);
    const hasControl = service.families.has(CONTROL_PORT) || member.ingress.families.has(CONTROL_PORT);
    // Judged before the port of the group is.
    const controlPort = hasControl ? controlPortOf(member, service, written, targetType) : undefined;
    const group: TargetGroup = {
      type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
      id,
      name: hashedName(member.namespace, service.name),
      targetType,
      port: targetGroupPort(traffic, knowledge.controller, 'spec.ports', diagnoses),
      protocol: traits.protocol,
      protocolVersion: traits.protocolVersion,
      ipAddressType,
      healthCheck: traits.healthCheck,
      controlPort,
      attributes: traits.attributes,
      tags: traits.tags,
    };
    this.groups.push(group);
    this.bindings.push({
      type: 'K8S::ElasticLoadBalancingV2::TargetGroupBinding',
      id,
      name: group.name,
      namespace: member.namespace,
      targetGroup: group,
      service: { name: service.name, port: written },
      network: boundNetwork(planned.front, group, traffic, knowledge),
      nodeLabels: traits.nodeLabels,
      vpcId: knowledge.vpc.id ?? VPC,
      multiCluster: traits.isMultiCluster,
    });
    return group;
  }
}

function controlPortOf(member: Member, service: BackendService, written: string | number, targetType: Maybe<string>): Maybe<number> | undefined {
  const annotation = `${CONTROL_PORT}${service.name}.${written}`;
  const port = new TargetSettings(service, member).whole(annotation);
  if (port !== undefined && targetType === 'instance') {
    member.diagnoses.add('control-port-instance', { annotation, limit: 'ip targets', message: 'instance targets have no control port' });
  }
  return port;
}
