import { NLB } from '../../annotations/nlb-keys';
import { isAddress, parseCidr } from '../../input/cidr';
import { NOTHING } from '../check';
import { Severity } from '../finding';
import { ServiceProblem, TakenService, serviceCheck } from '../service-check';
import { otherThatClaims } from '../two-objects';

/** What a Service can claim: the annotation, the noun, and how texts that mean the same are brought to one. */
const CLAIMS: readonly (readonly [key: string, what: string, canonical: (text: string) => string | undefined, everywhere: boolean])[] = [
  // Allocation ids are different in every account and Region.
  [NLB['eip-allocations'], 'Elastic IP', text => text, true],
  [NLB['private-ipv4-addresses'], 'private IPv4 address', text => isAddress(text, 'ipv4') ? text : undefined, false],
  [NLB['ipv6-addresses'], 'IPv6 address', text => isAddress(text, 'ipv6') ? parseCidr(`${text}/128`)?.text.replace('/128', '') : undefined, false],
];

export const SHARED_ADDRESS = serviceCheck({
  id: 'shared-address',
  title: 'address that two load balancers ask for',
  severity: Severity.ERROR,
  why: 'An address belongs to one load balancer. The Service that comes second gets none: AWS refuses the address, and the load balancer is '
    + 'never created.',
  fix: 'Give each Service addresses of its own.',
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/#eip-allocations',
  since: '0.1.0',
}, service => {
  let problems: ServiceProblem[] | undefined;
  for (const [key, what, canonical, everywhere] of CLAIMS) {
    const setting = service.nlb.reader.list(key);
    for (const [index, text] of setting.is === 'set' ? setting.value.entries() : []) {
      const address = setting.is === 'set' && setting.value.indexOf(text) === index ? canonical(text) : undefined;
      const problem = address === undefined ? undefined : shared(service, key, `${what} ${address}`, text, everywhere);
      if (problem !== undefined) {
        (problems ??= []).push(problem);
      }
    }
  }
  return problems ?? NOTHING;
}, CLAIMS.map(([key]) => key));

function shared(
  { object, snapshot }: TakenService, annotation: string, claim: string, text: string, everywhere: boolean,
): ServiceProblem | undefined {
  const other = otherThatClaims(claim, object, snapshot);
  if (other === undefined) {
    return undefined;
  }
  const sure = everywhere || other.sameUnit;
  return {
    annotation,
    got: text,
    severity: sure ? Severity.ERROR : Severity.WARNING,
    message: `${object.title} asks for the ${claim}, as ${other.title} does${sure ? ': AWS gives it to one of them' : ' in another chart: in one VPC, AWS gives it to one of them'}`,
  };
}
