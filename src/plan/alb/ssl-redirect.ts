import { Claims, placeOf } from './claims';
import { CLASS_UNTOLD, GroupInPlan, Member, doubtful } from './group-in-plan';
import type { GroupPorts } from './group-ports';
import { Supposed } from './supposed';
import { ALB } from '../../annotations/alb-keys';
import { decodeInteger } from '../../annotations/codec/scalar';
import { Maybe, REFUSED, isKnown } from '../model/unknown';

const PLACE = { annotation: ALB['ssl-redirect'], classField: 'sslRedirectPort' };

/** The HTTPS port to which all HTTP listeners redirect, if they do. */
export function sslRedirect(plan: GroupInPlan, { ports, others }: GroupPorts): Maybe<number> | undefined {
  const { port, member } = portOf(plan);
  if (port === undefined || !isKnown(port)) {
    return port;
  }
  const target = ports.find(it => it.port === port);
  if (target?.protocol !== 'HTTPS') {
    member!.diagnoses.unless(target === undefined && others !== undefined).add(target === undefined ? 'redirect-port-without-listener' : 'redirect-port-plain', {
      ...placeOf(member!, PLACE),
      got: port,
      message: target === undefined ? `nobody in the group listens on port ${port}` : `port ${port} speaks HTTP`,
    });
  }
  return port;
}

/** A class with a port that is no number switches the redirect off at once: nobody looks at what other members say. */
function portOf({ members, conflicts, others }: GroupInPlan): { readonly port: Maybe<number> | undefined; readonly member?: Member } {
  const claims = new Claims<number>();
  const supposed = new Supposed<number>();
  let untold: Maybe<number> | undefined;
  for (const member of members) {
    const said = saidBy(member);
    if (said === 'off') {
      return { port: untold ?? others };
    }
    if (said !== undefined && isKnown(said)) {
      claims.add(member, said);
    } else {
      untold ??= said;
      if (said === CLASS_UNTOLD && members.length > 1) {
        supposed.add(member, doubtful(member).told.whole(PLACE.annotation));
      }
    }
  }
  claims.tell(conflicts.unless(untold !== undefined || others !== undefined), PLACE);
  supposed.tell(conflicts, PLACE);
  const { first } = claims;
  // A class that is not at hand may switch it off.
  return untold === undefined || untold === REFUSED ? { port: first?.value ?? untold ?? others, member: first?.member } : { port: untold };
}

function saidBy({ params, told }: Member): Maybe<number> | 'off' | undefined {
  const byClass = params.text('sslRedirectPort');
  if (byClass.is !== 'set') {
    return byClass.is === 'absent' ? told.whole(PLACE.annotation) : CLASS_UNTOLD;
  }
  const number = decodeInteger(byClass.value, 64);
  return number.ok ? number.value : 'off';
}
