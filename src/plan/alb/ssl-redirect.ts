import { tellConflict } from './agreement';
import { CLASS_UNTOLD, GroupInPlan, Member } from './group-in-plan';
import type { GroupPorts } from './group-ports';
import { ALB } from '../../annotations/alb-keys';
import { decodeInteger } from '../../annotations/codec/scalar';
import { Maybe, REFUSED, isKnown } from '../model/unknown';

const ANNOTATION = ALB['ssl-redirect'];

/** The HTTPS port to which all HTTP listeners redirect, if they do. */
export function sslRedirect(plan: GroupInPlan, { ports, others }: GroupPorts): Maybe<number> | undefined {
  const port = portOf(plan);
  if (port === undefined || !isKnown(port)) {
    return port;
  }
  const target = ports.find(it => it.port === port);
  if (target?.protocol !== 'HTTPS') {
    plan.diagnoses.unless(target === undefined && others !== undefined).add(target === undefined ? 'redirect-port-without-listener' : 'redirect-port-plain', {
      annotation: ANNOTATION,
      got: port,
      message: target === undefined ? `nobody in the group listens on port ${port}` : `port ${port} speaks HTTP`,
    });
  }
  return port;
}

/** A class with a port that is no number switches the redirect off at once, and those that come after are not read. */
function portOf({ members, conflicts, others }: GroupInPlan): Maybe<number> | undefined {
  let first: { readonly port: number; readonly member: Member } | undefined;
  let untold: Maybe<number> | undefined;
  for (const member of members) {
    const said = saidBy(member);
    if (said === 'off') {
      return untold ?? others;
    }
    if (said === undefined) {
      continue;
    }
    if (!isKnown(said)) {
      untold ??= said;
    } else if (first === undefined) {
      first = { port: said, member };
    } else if (first.port !== said) {
      tellConflict(conflicts.unless(untold !== undefined || others !== undefined), ANNOTATION, [first.member.key, first.port], [member.key, said]);
    }
  }
  // A class that is not at hand may switch it off.
  return untold === undefined || untold === REFUSED ? first?.port ?? untold ?? others : untold;
}

function saidBy({ params, told }: Member): Maybe<number> | 'off' | undefined {
  const byClass = params.text('sslRedirectPort');
  if (byClass.is !== 'set') {
    return byClass.is === 'absent' ? told.whole(ANNOTATION) : CLASS_UNTOLD;
  }
  const number = decodeInteger(byClass.value, 64);
  return number.ok ? number.value : 'off';
}
