import { NLB } from '../../annotations/nlb-keys';
import { shown } from '../../input/arguments';
import { Severity } from '../finding';
import { serviceCheck } from '../service-check';

export const LOAD_BALANCER_NAME = serviceCheck({
  id: 'load-balancer-name',
  title: 'load balancer name that AWS does not take',
  severity: Severity.ERROR,
  why: 'AWS takes letters, digits and hyphens as the name of a load balancer, no hyphen at its ends, and nothing that begins with internal-. '
    + 'The controller passes any short name on, and the load balancer is never created.',
  fix: 'Use up to 32 letters, digits and inner hyphens, or remove the annotation for a generated name.',
  see: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html',
  since: '0.1.0',
}, function* ({ object, nlb }) {
  const name = nlb.reader.text(NLB.name);
  const problem = name.is === 'set' ? problemOf(name.value) : undefined;
  if (name.is === 'set' && problem !== undefined) {
    yield {
      annotation: NLB.name,
      got: name.value,
      limit: 'letters, digits and inner hyphens',
      message: `${object.title} asks for a load balancer named ${shown(name.value)}, which ${problem}: AWS refuses it`,
    };
  }
}, [NLB.name]);

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
