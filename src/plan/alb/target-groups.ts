import type { BackendService } from './backend-service';
import type { GroupInPlan, Member } from './group-in-plan';
import { ruled } from './group-in-plan';
import type { PlannedLoadBalancer } from './load-balancer';
import { CONTROL_PORT } from './rule-keys';
import { targetHealthCheck } from './target-health-check';
import { boundNetwork } from './target-network';
import { TargetSettings } from './target-settings';
import { ALB } from '../../annotations/alb-keys';
import type { StringMap } from '../../annotations/codec';
import { defaultTargetType } from '../../cluster/controller-defaults';
import type { Diagnoses, DiagnosisDetail, DiagnosisId } from '../diagnosis';
import type { ServicePort } from '../kubernetes/service-ports';
import { hashedName } from '../model/names';
import type { TargetGroup, TargetGroupBinding } from '../model/resources';
import { Maybe, REFUSED, Unknown, isKnown, whenKnown } from '../model/unknown';
import { mergedTags } from '../tags';
import { targetFamily } from '../target-groups/ip-family';
import { targetGroupPort, trafficPort } from '../target-groups/ports';

const VPC = new Unknown('VPC');
const NOT_AT_HAND = new Unknown('ports of a Service');
const NONE: StringMap = {};
const PROTOCOLS = ['HTTP', 'HTTPS'];
const VERSIONS = ['HTTP1', 'HTTP2', 'GRPC'];

/** Where a port is named. */
type Place = Pick<DiagnosisDetail, 'field' | 'annotation'>;

/** The target groups of one group: one for each Ingress, Service and spelling of a port, made when it is first needed. */
export class TargetGroups {
  public readonly groups: TargetGroup[] = [];
  public readonly bindings: TargetGroupBinding[] = [];
  private readonly known = new Map<string, Maybe<TargetGroup>>();

  public constructor(
    private readonly plan: GroupInPlan,
    private readonly planned: PlannedLoadBalancer,
  ) {}

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
    const { controller } = knowledge;
    const { diagnoses } = member;
    const settings = new TargetSettings(service, member);
    const targetType = this.targetType(member, settings);
    const protocol = oneOf(settings, ALB['backend-protocol'], PROTOCOLS, 'backend-protocol-value', diagnoses);
    const protocolVersion = oneOf(settings, ALB['backend-protocol-version'], VERSIONS, 'backend-protocol-version-value', diagnoses);
    const traffic = whenKnown(targetType, type => trafficPort(port, type, service.spec));
    const healthCheck = targetHealthCheck(settings, { service, targetType, protocol, version: protocolVersion, controller, diagnoses });
    const attributes = settings.map(ALB['target-group-attributes']) ?? NONE;
    const tags = mergedTags(settings.tags, knowledge.settings);
    const ipAddressType = targetFamily(service.spec.ipFamilies, planned.isDualstack, knowledge, service.told.diagnoses);
    const hasControl = service.families.has(CONTROL_PORT) || member.ingress.families.has(CONTROL_PORT);
    const controlPort = hasControl ? this.controlPort(member, settings, `${service.name}.${written}`, targetType) : undefined;
    const group: TargetGroup = {
      type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
      id,
      name: hashedName(member.namespace, service.name),
      targetType,
      port: targetGroupPort(traffic, controller, 'spec.ports', service.told.diagnoses),
      protocol,
      protocolVersion,
      ipAddressType,
      healthCheck,
      controlPort,
      attributes,
      tags,
    };
    const labels = nodeLabels(settings, targetType);
    this.groups.push(group);
    this.bindings.push({
      type: 'K8S::ElasticLoadBalancingV2::TargetGroupBinding',
      id,
      name: group.name,
      namespace: member.namespace,
      targetGroup: group,
      service: { name: service.name, port: written },
      network: boundNetwork(planned.front, group, traffic, knowledge),
      nodeLabels: labels !== undefined && isKnown(labels) && Object.keys(labels).length === 0 ? undefined : labels,
      vpcId: knowledge.vpc.id ?? VPC,
      multiCluster: isMultiCluster(service, member),
    });
    return group;
  }

  private targetType({ params, diagnoses }: Member, settings: TargetSettings): Maybe<'ip' | 'instance'> {
    const { controller, settings: { allowsIpTargets } } = this.plan.knowledge;
    const annotation = ALB['target-type'];
    const said = ruled(params.text('targetType'), () => settings.text(annotation)) ?? defaultTargetType(controller);
    if (!isKnown(said)) {
      return said;
    }
    if (said !== 'ip' && said !== 'instance') {
      diagnoses.add('target-type-value', { annotation, got: said, limit: "'instance' or 'ip'", message: 'the target type is none that an Ingress can have' });
      return REFUSED;
    }
    if (said === 'ip' && !allowsIpTargets) {
      diagnoses.add('ip-targets-off', { annotation, got: said, limit: "'instance'", message: 'the controller has ip targets switched off' });
    }
    return said;
  }

  private controlPort({ diagnoses }: Member, settings: TargetSettings, name: string, targetType: Maybe<string>): Maybe<number> | undefined {
    const annotation = CONTROL_PORT + name;
    const port = settings.whole(annotation);
    if (port !== undefined && targetType === 'instance') {
      diagnoses.add('control-port-instance', { annotation, limit: 'ip targets', message: 'instance targets have no control port' });
    }
    return port;
  }
}

function oneOf(settings: TargetSettings, annotation: string, values: readonly string[], id: DiagnosisId, diagnoses: Diagnoses): Maybe<string> {
  const said = settings.text(annotation) ?? values[0];
  if (!isKnown(said) || values.includes(said)) {
    return said;
  }
  diagnoses.add(id, { annotation, got: said, limit: values.join(', '), message: `'${said.slice(0, 80)}' is none of ${values.join(', ')}` });
  return REFUSED;
}

/** Nodes that are targets; read for instance targets alone. */
function nodeLabels(settings: TargetSettings, targetType: Maybe<'ip' | 'instance'>): Maybe<StringMap> | undefined {
  const annotation = ALB['target-node-labels'];
  return targetType === 'instance' ? settings.map(annotation) : !isKnown(targetType) && settings.has(annotation) ? targetType : undefined;
}

/** Either of the two may say it. */
function isMultiCluster(service: BackendService, { told }: Member): Maybe<boolean> {
  const annotation = ALB['multi-cluster-target-group'];
  const own = told.flag(annotation);
  if (own === true || (own !== undefined && !isKnown(own))) {
    return own;
  }
  return service.told.flag(annotation) ?? false;
}
