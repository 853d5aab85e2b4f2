import { shown } from '../../input/arguments';
import { SERVICE_NAME as SOUND } from '../../input/name-grammars';
import { isToken } from '../../input/tokens';
import { Check, NOTHING, Problem } from '../check';
import { Severity } from '../finding';
import type { ManifestObject } from '../manifest-object';

const LONGEST = 63;

export const SERVICE_NAME: Check = {
  id: 'service-name',
  title: 'Service name that Kubernetes does not take',
  severity: Severity.ERROR,
  why: 'The name of a Service is part of its DNS name: a label of at most 63 small letters, digits and hyphens that begins with a letter. '
    + 'Kubernetes refuses any other when the Service is applied.',
  fix: 'Use up to 63 small letters, digits and inner hyphens, a letter first.',
  see: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#rfc-1035-label-names',
  since: '0.1.0',

  applies: ({ isService }) => isService,

  inspect(object) {
    const { name } = object;
    return name === undefined || SOUND.test(name) || isToken(name) ? NOTHING : [problemOf(object, name)];
  },
};

function problemOf(object: ManifestObject, name: string): Problem {
  const problem = refusal(name);
  return {
    object,
    field: `${object.prefix}metadata.name`,
    got: name,
    ...problem !== undefined ? { message: `${object.title} has a name that ${problem}: Kubernetes refuses it` } : {
      severity: Severity.WARNING,
      message: `${object.title} has a name that begins with a digit: Kubernetes takes it only where the feature RelaxedServiceNameValidation, which is newer than 1.33, is on`,
      fix: 'Begin the name with a letter.',
    },
  };
}

/** `undefined` for a name that begins with a digit and is sound otherwise. */
function refusal(name: string): string | undefined {
  if (name === '') {
    return 'is empty';
  }
  const wrong = [...new Set([...name].filter(char => !/[a-z0-9-]/.test(char)))];
  return wrong.length > 0 ? `has ${wrong.map(shown).join(', ')} in it`
    : name.length > LONGEST ? `has ${name.length} characters, more than ${LONGEST}`
      : name.startsWith('-') || name.endsWith('-') ? 'has a hyphen at its end or beginning'
        : undefined;
}
