import { Fields, SERVICE_FIELDS } from '../../facts/kubernetes-fields';
import { shown } from '../../input/arguments';
import { Json, asRecord } from '../../input/json';
import { isToken } from '../../input/tokens';
import { Check, NOTHING, Problem } from '../check';
import { Severity } from '../finding';
import { INGRESS_VERSION, ManifestObject } from '../manifest-object';

export const MALFORMED_OBJECT: Check = {
  id: 'malformed-object',
  title: 'object that Kubernetes cannot read',
  severity: Severity.ERROR,
  why: 'Kubernetes decodes objects strictly: an annotation that YAML reads as a boolean or number, a port given as text or an '
    + 'object without a kind is refused, or part of it is dropped, when it is applied.',
  fix: 'Give the field the form that Kubernetes expects.',
  see: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/',
  since: '0.1.0',

  inspect(object) {
    return isSound(object) ? NOTHING : [
      ...identity(object), ...version(object), ...texts(object, 'metadata', object.manifest.metadata), ...object.isService ? service(object) : [],
    ];
  },
};

type Form = 'number' | 'number or text' | 'text' | 'texts' | 'texts by key' | 'truth';

const SPEC = scalars(SERVICE_FIELDS.spec);
const PORT = scalars((SERVICE_FIELDS.spec as { object: Fields }).object.ports);

/** What the fields hold that have no fields of their own. */
function scalars(form: Fields[string]): ReadonlyMap<string, Form> {
  const fields = typeof form !== 'object' ? {} : 'object' in form ? form.object : form.list;
  return new Map(Object.entries(fields).filter((field): field is [string, Form] => typeof field[1] === 'string' && field[1] !== 'any'));
}

const FORMS: { readonly [form in Form]: readonly [(value: unknown) => boolean, string] } = {
  'number': [value => Number.isInteger(value), 'a whole number'],
  'number or text': [value => Number.isInteger(value) || typeof value === 'string', 'a whole number or text'],
  'text': [value => typeof value === 'string', 'text'],
  'texts': [value => Array.isArray(value) && value.every(item => typeof item === 'string'), 'a list of texts'],
  'texts by key': [value => asRecord(value) !== undefined && Object.values(value as object).every(item => typeof item === 'string'), 'texts by key'],
  'truth': [value => typeof value === 'boolean', 'true or false'],
};

/** What Kubernetes takes for not said, and what is not known yet, has any form. */
function fits(value: unknown, form: Form): boolean {
  return value === undefined || value === null || FORMS[form][0](value) || isToken(value);
}

/** Whether everything has the form it should have: the usual case. */
function isSound(object: ManifestObject): boolean {
  const { manifest, metadata, template, isService } = object;
  return isText(manifest.apiVersion) && isText(manifest.kind) && !isOld(manifest)
    && (manifest.metadata === undefined || asRecord(manifest.metadata) !== undefined) && areTexts(metadata)
    && (template === undefined || areTexts(template.metadata))
    && (!isService || (object.isSound && havePorts(object.spec)));
}

function havePorts({ ports }: Json): boolean {
  return Array.isArray(ports) && ports.length > 0 && ports.every(port => isPort(asRecord(port)?.port));
}

function areTexts({ annotations, labels }: Json): boolean {
  return isTextMap(annotations) && isTextMap(labels);
}

function isTextMap(map: unknown): boolean {
  const record = asRecord(map);
  for (const key in record) {
    if (typeof record[key] !== 'string') {
      return false;
    }
  }
  return record !== undefined || map === undefined;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function* identity(object: ManifestObject): Iterable<Problem> {
  for (const part of ['apiVersion', 'kind'] as const) {
    const value = object.manifest[part];
    if (typeof value !== 'string' || value === '') {
      yield wrong(object, part, value, 'text', `${object.title} has no ${part}`);
    }
  }
}

function* version(object: ManifestObject): Iterable<Problem> {
  if (isOld(object.manifest)) {
    yield {
      ...wrong(object, 'apiVersion', object.apiVersion, INGRESS_VERSION),
      message: `${object.title} has the apiVersion '${object.apiVersion}', which Kubernetes has had no longer since 1.22`,
      fix: `Write it as ${INGRESS_VERSION} has it: backends are service.name and service.port, and each path has a pathType.`,
    };
  }
}

function isOld({ kind, apiVersion }: Json): boolean {
  return kind === 'Ingress' && (apiVersion === 'extensions/v1beta1' || apiVersion === 'networking.k8s.io/v1beta1');
}

function* texts(object: ManifestObject, path: string, metadata: unknown): Iterable<Problem> {
  if (metadata !== undefined && asRecord(metadata) === undefined) {
    yield wrong(object, path, metadata, 'an object');
    return;
  }
  for (const part of ['annotations', 'labels']) {
    const map = asRecord(metadata)?.[part];
    if (map !== undefined && asRecord(map) === undefined) {
      yield wrong(object, `${path}.${part}`, map, 'an object');
    }
  }
  for (const entry of object.entries) {
    if (typeof entry.raw !== 'string') {
      const { raw, field, key, place } = entry;
      const scalar = ['boolean', 'number'].includes(typeof raw);
      yield {
        object,
        field,
        got: shown(raw),
        limit: 'text',
        message: `${place} ${key} of ${object.title} is ${shown(raw)}, and has to be text`,
        fix: scalar ? `Quote it: "${raw}".` : 'Write it as text.',
      };
    }
  }
}

function* service(object: ManifestObject): Iterable<Problem> {
  const { spec } = object.manifest;
  if (asRecord(spec) === undefined) {
    yield wrong(object, 'spec', spec, 'an object');
    return;
  }
  yield* misfits(object, spec, SPEC, 'spec');
  const { ports, type } = object.spec;
  if (ports === undefined || ports === null || (Array.isArray(ports) && ports.length === 0)) {
    if (type === 'LoadBalancer') {
      yield { object, field: `${object.prefix}spec.ports`, message: `${object.title} is of type LoadBalancer and has no ports: Kubernetes refuses it`, fix: 'Give it at least one port.' };
    }
    return;
  }
  if (!Array.isArray(ports)) {
    yield wrong(object, 'spec.ports', ports, 'a list');
    return;
  }
  for (const [index, port] of ports.entries()) {
    const entry: Json | undefined = asRecord(port);
    if (entry === undefined) {
      yield wrong(object, `spec.ports[${index}]`, port, 'an object');
    } else if (!isToken(entry.port) && !isPort(entry.port)) {
      yield wrong(object, `spec.ports[${index}].port`, entry.port, 'a number from 1 to 65535');
    }
    yield* misfits(object, entry, PORT, `spec.ports[${index}]`, 'port');
  }
}

/** Fields of another form than Kubernetes takes, but for one that is judged elsewhere. */
function* misfits(object: ManifestObject, record: unknown, forms: ReadonlyMap<string, Form>, path: string, elsewhere?: string): Iterable<Problem> {
  for (const [name, value] of Object.entries(asRecord(record) ?? {})) {
    const form = forms.get(name);
    if (form !== undefined && name !== elsewhere && !fits(value, form)) {
      yield wrong(object, `${path}.${name}`, value, FORMS[form][1]);
    }
  }
}

function wrong(object: ManifestObject, path: string, value: unknown, expected: string, message?: string): Problem {
  return {
    object,
    field: `${object.prefix}${path}`,
    got: shown(value),
    limit: expected,
    message: message ?? `${object.prefix}${path} of ${object.title} is ${shown(value)}, and has to be ${expected}`,
  };
}

function isPort(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 65535;
}
