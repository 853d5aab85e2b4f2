import type { StringMap } from '../../annotations/codec';
import { NLB } from '../../annotations/nlb-keys';
import type { Controller } from '../../cluster/controller';
import { shown } from '../../input/arguments';
import { Severity } from '../finding';
import { ServiceProblem, TakenService, serviceCheck } from '../service-check';

const TAGS = NLB['additional-resource-tags'];

/** Tags of the self-managed controller by which it knows its own resources. */
const OWN = ['elbv2.k8s.aws/cluster', 'service.k8s.aws/resource', 'service.k8s.aws/stack'];

const MOST_TAGS = 50;
const LONGEST_KEY = 128;
const LONGEST_VALUE = 256;
/** Nearly all tags: a quick look tells that nothing is wrong with them. */
const PLAIN = /^[A-Za-z0-9 _.:/=+@-]{0,128}$/;
const CHARACTERS = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

export const RESOURCE_TAGS = serviceCheck({
  id: 'resource-tags',
  title: 'tags that AWS does not take, or that get lost',
  severity: Severity.ERROR,
  why: 'AWS limits number, length and characters of tags and keeps the prefix aws: for itself; with one bad tag nothing is created. '
    + "The controller's own tags and its default tags win over those of a Service.",
  fix: 'Use tags that AWS takes and that nobody else sets.',
  see: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-tags.html',
  since: '0.1.0',
}, function* (service) {
  const setting = service.nlb.reader.map(TAGS);
  if (setting.is !== 'set') {
    return;
  }
  for (const [key, value] of Object.entries(setting.value)) {
    for (const problem of problems(service, key, value)) {
      yield { annotation: TAGS, got: key, ...problem };
    }
  }
  yield* tooMany(service, setting.value);
}, [NLB['additional-resource-tags']]);

function problems(service: TakenService, key: string, value: string): ServiceProblem[] {
  const plain = PLAIN.test(key) && PLAIN.test(value) && !/^aws:/i.test(key);
  return [...plain ? [] : refused(service, key, value), ...lost(service, key, value)];
}

function* refused({ object }: TakenService, key: string, value: string): Iterable<ServiceProblem> {
  if (/^aws:/i.test(key)) {
    yield {
      message: `${object.title} sets the tag ${shown(key)}, and keys that begin with aws: are AWS's own: AWS refuses it`,
      fix: 'Use a key that does not begin with aws:.',
    };
  }
  for (const [what, text, most] of [['key', key, LONGEST_KEY], ['value', value, LONGEST_VALUE]] as const) {
    const { length } = [...text];
    if (length > most) {
      yield {
        got: String(length),
        limit: String(most),
        message: `${object.title} has a tag ${shown(key)} whose ${what} has ${length} characters, more than ${most}: AWS refuses it`,
        fix: `Use at most ${most} characters.`,
      };
    }
    if (!CHARACTERS.test(text)) {
      const wrong = [...new Set([...text].filter(char => !CHARACTERS.test(char)))].map(shown).join(', ');
      yield {
        got: text,
        limit: 'letters, digits, spaces and _.:/=+-@',
        message: `${object.title} has a tag ${shown(key)} with ${wrong} in its ${what}: AWS refuses it`,
        fix: 'Use letters, digits, spaces and the characters _ . : / = + - @ only.',
      };
    }
  }
}

function* lost({ object, nlb }: TakenService, key: string, value: string): Iterable<ServiceProblem> {
  const { controller } = nlb;
  if (controller === undefined || controller.isAutoMode) {
    return;
  }
  if (OWN.includes(key)) {
    yield {
      severity: Severity.WARNING,
      message: `${object.title} sets the tag ${shown(key)}, and the controller, which knows its resources by it, sets a value of its own`,
      fix: 'Remove the tag.',
    };
  }
  const byDefault = Object.hasOwn(defaultTags(controller), key) ? defaultTags(controller)[key] : undefined;
  if (byDefault !== undefined && byDefault !== value && controller.flags.featureGates?.EnableDefaultTagsLowPriority !== true) {
    yield {
      severity: Severity.WARNING,
      got: value,
      limit: byDefault,
      message: `${object.title} sets the tag ${shown(key)} to ${shown(value)}, and the default tags of the controller win with ${shown(byDefault)}`,
      fix: 'Remove the tag, or switch on the feature gate EnableDefaultTagsLowPriority of the controller.',
    };
  }
}

function* tooMany({ object, nlb }: TakenService, tags: StringMap): Iterable<ServiceProblem> {
  const { controller } = nlb;
  const own = controller === undefined || controller.isAutoMode ? [] : [...OWN, ...Object.keys(defaultTags(controller))];
  const count = new Set([...Object.keys(tags), ...own]).size;
  if (count > MOST_TAGS) {
    const given = Object.keys(tags).length;
    yield {
      annotation: TAGS,
      got: String(count),
      limit: String(MOST_TAGS),
      message: `${object.title} sets ${given} tags${count === given ? '' : `, which makes ${count} together with those of the controller`}, and a resource has at most ${MOST_TAGS}: AWS refuses it`,
      fix: `Remove ${count - MOST_TAGS} of them.`,
    };
  }
}

function defaultTags(controller: Controller): StringMap {
  return controller.flags.defaultTags ?? {};
}
