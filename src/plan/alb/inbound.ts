import { Member, ruled } from './group-in-plan';
import { ALB } from '../../annotations/alb-keys';
import { parseCidr } from '../../input/cidr';
import { isToken } from '../../input/tokens';
import { isStrict } from '../groups/class-params-admission';
import { Maybe, isKnown } from '../model/unknown';

/** Who may connect to the listeners of one Ingress; `undefined` where it says nothing. */
export interface Inbound {
  readonly cidrs?: Maybe<readonly string[]>;
  readonly prefixLists?: Maybe<readonly string[]>;
}

const CIDRS = ALB['inbound-cidrs'];
const LISTS = ALB['security-group-prefix-lists'];

/** What one Ingress, or its class, says of who may connect. Empty lists count as not said. */
export function inboundOf({ params, told, diagnoses }: Member): Inbound {
  const byClass = params.list('inboundCIDRs');
  const cidrs = some(ruled(byClass, () => told.list(CIDRS)));
  for (const cidr of cidrs !== undefined && isKnown(cidrs) ? cidrs : []) {
    if (!isToken(cidr) && !isRange(cidr)) {
      diagnoses.add('inbound-cidr-form', {
        ...byClass.is === 'set' ? {} : { annotation: CIDRS }, got: cidr, limit: 'a CIDR block', message: `'${cidr.slice(0, 80)}' is no CIDR block`,
      });
    }
  }
  const [newer, older] = [params.list('prefixListsIDs'), params.list('PrefixListsIDs')];
  return { cidrs, prefixLists: some(ruled(newer.is === 'absent' ? older : newer, () => told.list(LISTS))) };
}

function some(list: Maybe<readonly string[]> | undefined): Maybe<readonly string[]> | undefined {
  return list !== undefined && isKnown(list) && list.length === 0 ? undefined : list;
}

/** Whether a text is a block; addresses inside it pass. */
function isRange(cidr: string): boolean {
  return isStrict(cidr) && parseCidr(cidr) !== undefined;
}
