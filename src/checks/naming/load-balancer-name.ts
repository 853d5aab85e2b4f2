import { NLB } from '../../annotations/nlb-keys';
import { shown } from '../../input/arguments';
import { Severity } from '../finding';
import { ServiceProblem, TakenService, serviceCheck } from '../service-check';
import { otherThatClaims } from '../two-objects';

export const LOAD_BALANCER_NAME = serviceCheck({
  id: 'load-balancer-name',
  title: 'load balancer name that AWS does not take, or not twice',
  severity: Severity.ERROR,
  why: 'AWS takes letters, digits and hyphens as the name of a load balancer, no hyphen at its ends, and nothing that begins with internal-. '
    + 'A Region of an account has a name once. The controller passes any short name on, and the load balancer is never created.',
  fix: 'Use up to 32 letters, digits and inner hyphens, or remove the annotation for a generated name.',
  see: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html',
  since: '0.1.0',
}, function* (service) {
  const name = service.nlb.reader.text(NLB.name);
  if (name.is !== 'set') {
    return;
  }
  const problem = problemOf(name.value);
  if (problem === undefined) {
    yield* taken(name.value, service);
  } else {
    yield {
      annotation: NLB.name,
      got: name.value,
      limit: 'letters, digits and inner hyphens',
      message: `${service.object.title} asks for a load balancer named ${shown(name.value)}, which ${problem}: AWS refuses it`,
    };
  }
}, [NLB.name]);

function* taken(name: string, { object, snapshot }: TakenService): Iterable<ServiceProblem> {
  const other = otherThatClaims(`load balancer ${name}`, object, snapshot);
  if (other !== undefined) {
    yield {
      annotation: NLB.name,
      got: name,
      severity: other.sameUnit ? Severity.ERROR : Severity.WARNING,
      message: `${object.title} asks for a load balancer named ${shown(name)}, as ${other.title} does`
        + (other.sameUnit ? ': AWS has one of that name' : ' in another chart: in one account and Region, AWS has one of that name'),
      fix: 'Give one of them another name, or remove the annotation for a generated one.',
    };
  }
}

function problemOf(name: string): string | undefined {
  if (name === '') {
    return 'is empty';
  }
  // A spread counts characters beyond the Basic Multilingual Plane as one.
  const wrong = [...new Set([...name].filter(char => !/[A-Za-z0-9-]/.test(char)))];
  return wrong.length > 0 ? `has ${wrong.map(shown).join(', ')} in it`
    : name.startsWith('-') || name.endsWith('-') ? 'has a hyphen at its end or beginning'
      : name.startsWith('internal-') ? "begins with 'internal-'"
        : undefined;
}
