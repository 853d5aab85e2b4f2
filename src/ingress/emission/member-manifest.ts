import { listenPorts } from './group-manifest';
import { writeTargets } from './target-annotations';
import { ALB } from '../../annotations/alb-keys';
import { findSpec } from '../../annotations/lookup';
import { AnnotationWriter } from '../../annotations/writer';
import type { ClusterProfile } from '../../cluster/cluster-profile';
import { dialectOf } from '../../cluster/dialect';
import { TargetType } from '../../load-balancer/target-type';
import type { HttpRoutesOptions } from '../http-routes-options';
import type { Authentication } from '../values/authentication';

/** What an Ingress has to say to be a member of a group. */
export interface Membership {
  /** `undefined` where the class says it. */
  readonly groupName?: string;
  readonly ingressClassName: string;
  /** Listeners that serve its rules. */
  readonly listeners: readonly { readonly protocol: string; readonly port: number }[];
  /** Certificates that it has to name, lest the controller looks for some. `undefined` where the class names them or they are looked for. */
  readonly certificates?: readonly string[];
  /** Who in the group says what answers where no route does. */
  readonly defaults: { readonly path: string; readonly ports: readonly number[] }[];
  readonly createCertificates: boolean;
  readonly privateCertificateAuthority?: string;
}

/** Annotations, or everything that keeps them from being written. */
export interface MemberAnnotations {
  readonly annotations: { [key: string]: string };
  readonly problems: readonly string[];
}

/** Annotations of a member, without those of its routes. */
export function memberAnnotations(member: Membership, options: HttpRoutesOptions, cluster: ClusterProfile): MemberAnnotations {
  const writer = new AnnotationWriter(dialectOf(cluster.controller));
  const https = member.listeners.some(({ protocol }) => protocol === 'HTTPS');
  writer
    .set(ALB['group.name'], member.groupName, 'group.name')
    .set(ALB['group.order'], options.order, 'order')
    .set(ALB['listen-ports'], listenPorts(member.listeners), 'ports')
    .set(ALB['certificate-arn'], https ? member.certificates : undefined, 'certificates')
    .set(ALB['create-acm-cert'], https && member.createCertificates ? true : undefined, 'createCertificates')
    .set(ALB['acm-pca-arn'], https ? member.privateCertificateAuthority : undefined, 'privateCertificateAuthority');
  writeTargets(writer, { ...options, targetType: options.targetType ?? TargetType.ip() }, 'HttpIngressGroup.routes');
  writeAuthentication(writer, options.authentication);
  writer
    .set(ALB['jwt-validation'], options.jwtValidation?._json(), 'jwtValidation')
    .add(options.extraAnnotations, 'extraAnnotations');
  return { annotations: writer.written, problems: [...writer.problems, ...ofTheGroup(options.extraAnnotations)] };
}

/** Annotations that concern the load balancer of all members: another member may say otherwise, which stops the whole group. */
function ofTheGroup(extra: { readonly [key: string]: string } = {}): string[] {
  return Object.keys(extra)
    .filter(key => ![undefined, 'per-ingress'].includes(findSpec(key)?.group))
    .map(key => `extraAnnotations has ${key}, which concerns the load balancer of the whole group; say it on the group`);
}

function writeAuthentication(writer: AnnotationWriter, authentication: Authentication | undefined): void {
  if (authentication === undefined) {
    return;
  }
  const { kind } = authentication;
  writer
    .set(ALB['auth-type'], kind, 'authentication')
    .set(ALB[kind === 'oidc' ? 'auth-idp-oidc' : 'auth-idp-cognito'], authentication._provider(), 'authentication')
    .set(ALB['auth-scope'], authentication.scope, 'authentication.scope')
    .set(ALB['auth-session-cookie'], authentication.sessionCookie, 'authentication.sessionCookie')
    .set(ALB['auth-session-timeout'], authentication.sessionTimeoutSeconds, 'authentication.sessionTimeout')
    .set(ALB['auth-on-unauthenticated-request'], authentication.onUnauthenticated, 'authentication.onUnauthenticated');
}
