import { discoveredCertificates, givenCertificates } from './certificates';
import { GroupInPlan, Member, ruled } from './group-in-plan';
import { Inbound, inboundOf } from './inbound';
import { AlbListener, PortEntries, isListener, listenPorts, portEntries } from './listen-ports';
import { MutualByPort, mutualAuthentication } from './mutual-authentication';
import { ALB } from '../../annotations/alb-keys';
import { FILLED_IN_LATER, Maybe, REFUSED, isKnown } from '../model/unknown';

/** What one Ingress says of its listeners. */
export interface MemberListeners {
  readonly member: Member;
  readonly inbound: Inbound;
  readonly listeners: Maybe<readonly AlbListener[]>;
  readonly mutual: Maybe<MutualByPort>;
  readonly certificates: Maybe<readonly string[]>;
  readonly sslPolicy: Maybe<string> | undefined;
}

const ANNOTATION = ALB['listen-ports'];

/** Reads the listeners of one Ingress, in the order in which the controller does. */
export function memberListeners(member: Member, { knowledge }: GroupInPlan): MemberListeners {
  const { params, told } = member;
  const inbound = inboundOf(member);
  const mutual = mutualAuthentication(member, knowledge);
  const given = givenCertificates(member);
  const listeners = listenersOf(member, given);
  const asks = isKnown(listeners) && listeners.some(({ protocol }) => protocol === 'HTTPS');
  const certificates = isKnown(given) && given.length === 0 && asks ? discoveredCertificates(member, knowledge) : given;
  const policy = ruled(params.text('sslPolicy'), () => told.text(ALB['ssl-policy']));
  return { member, inbound, listeners, mutual, certificates, sslPolicy: policy };
}

function listenersOf({ ingress: { reader }, told, diagnoses }: Member, given: Maybe<readonly string[]>): Maybe<readonly AlbListener[]> {
  const read = listenPorts(reader, isKnown(given) ? given.length > 0 : undefined);
  if (read.is === 'set') {
    return read.value;
  }
  if (read.is !== 'malformed') {
    return isKnown(given) ? FILLED_IN_LATER : given;
  }
  const entries = portEntries(reader);
  if (entries.is !== 'set') {
    return told.json<object>(ANNOTATION) as Maybe<readonly AlbListener[]>;
  }
  diagnoses.add('listen-ports-form', { annotation: ANNOTATION, limit: 'HTTP or HTTPS, and ports from 1 to 65535', message: wrongOf(entries.value ?? []) });
  return REFUSED;
}

function wrongOf(entries: PortEntries): string {
  const wrong = entries.flatMap(entry => Object.entries(entry ?? {})).find(([protocol, port]) => !isListener(protocol, port));
  return wrong === undefined ? 'no port is named' : `${wrong[0].slice(0, 80)} ${wrong[1]} is nothing to listen on`;
}
