import type { BackendService } from './backend-service';
import { Member, ruled } from './group-in-plan';
import { targetHealthCheck } from './target-health-check';
import { TargetSettings } from './target-settings';
import { ALB } from '../../annotations/alb-keys';
import type { StringMap } from '../../annotations/codec';
import { defaultTargetType } from '../../cluster/controller-defaults';
import type { Diagnoses, DiagnosisId } from '../diagnosis';
import type { Knowledge } from '../knowledge/knowledge';
import type { HealthCheck } from '../model/resources';
import { Maybe, REFUSED, isKnown } from '../model/unknown';
import { mergedTags } from '../tags';

const NONE: StringMap = {};
const PROTOCOLS = ['HTTP', 'HTTPS'];
const VERSIONS = ['HTTP1', 'HTTP2', 'GRPC'];

/** What all target groups of a Service and an Ingress have in common, whatever the port. */
export interface Traits {
  readonly targetType: Maybe<'ip' | 'instance'>;
  readonly protocol: Maybe<string>;
  readonly protocolVersion: Maybe<string>;
  readonly healthCheck: HealthCheck;
  readonly attributes: Maybe<StringMap>;
  readonly tags: Maybe<StringMap>;
  readonly nodeLabels: Maybe<StringMap> | undefined;
  readonly isMultiCluster: Maybe<boolean>;
}

/** The traits of the target groups of one group, read once for all Services that leave everything to their Ingress. */
export class TargetTraits {
  private readonly plain = new Map<Member['ingress'], Traits>();

  public constructor(private readonly knowledge: Knowledge) {}

  public of(member: Member, service: BackendService): Traits {
    if (service.families.size > 0 || isCheckedByPort(member)) {
      return this.read(member, service);
    }
    let traits = this.plain.get(member.ingress);
    if (traits === undefined) {
      this.plain.set(member.ingress, traits = this.read(member, service));
    }
    return traits;
  }

  private read(member: Member, service: BackendService): Traits {
    const { diagnoses } = member;
    const settings = new TargetSettings(service, member);
    const targetType = this.targetType(member, settings);
    const protocol = oneOf(settings, ALB['backend-protocol'], PROTOCOLS, 'backend-protocol-value', diagnoses);
    const protocolVersion = oneOf(settings, ALB['backend-protocol-version'], VERSIONS, 'backend-protocol-version-value', diagnoses);
    const { controller } = this.knowledge;
    return {
      targetType,
      protocol,
      protocolVersion,
      healthCheck: targetHealthCheck(settings, { service, targetType, protocol, version: protocolVersion, controller, diagnoses }),
      attributes: settings.map(ALB['target-group-attributes']) ?? NONE,
      tags: mergedTags(settings.tags, this.knowledge.settings),
      nodeLabels: nodeLabels(settings, targetType),
      isMultiCluster: isMultiCluster(service, member),
    };
  }

  private targetType({ params, diagnoses }: Member, settings: TargetSettings): Maybe<'ip' | 'instance'> {
    const { controller, settings: { allowsIpTargets } } = this.knowledge;
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
}

/** Whether an Ingress says a port for the health checks, which may be one of each Service. */
function isCheckedByPort({ told }: Member): boolean {
  const said = told.text(ALB['healthcheck-port']);
  return said !== undefined && said !== 'traffic-port';
}

function oneOf(settings: TargetSettings, annotation: string, values: readonly string[], id: DiagnosisId, diagnoses: Diagnoses): Maybe<string> {
  const said = settings.text(annotation) ?? values[0];
  if (!isKnown(said) || values.includes(said)) {
    return said;
  }
  diagnoses.add(id, { annotation, got: said, limit: values.join(', '), message: `'${said.slice(0, 80)}' is none of ${values.join(', ')}` });
  return REFUSED;
}

/** Nodes that are targets, all of them unless said otherwise; read for instance targets alone. */
function nodeLabels(settings: TargetSettings, targetType: Maybe<'ip' | 'instance'>): Maybe<StringMap> | undefined {
  const annotation = ALB['target-node-labels'];
  const labels = targetType === 'instance' ? settings.map(annotation) : !isKnown(targetType) && settings.has(annotation) ? targetType : undefined;
  return labels !== undefined && isKnown(labels) && Object.keys(labels).length === 0 ? undefined : labels;
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
