import { FieldForm, Fields, INGRESS_FIELDS, SERVICE_FIELDS } from '../../facts/kubernetes-fields';
import { asRecord } from '../../input/json';
import { nearName } from '../../input/names';
import { isToken } from '../../input/tokens';
import { Check, NOTHING, Problem } from '../check';
import { Severity } from '../finding';
import { INGRESS_VERSION, ManifestObject } from '../manifest-object';

/** Letters by which a field may be off and still be meant for sure. */
const SLIP = 2;

export const UNKNOWN_FIELD: Check = {
  id: 'unknown-field',
  title: 'field that Kubernetes does not know',
  severity: Severity.ERROR,
  why: 'Kubernetes reads fields by their exact names. kubectl refuses an object with another one; a client that does not ask for strict '
    + 'validation gets it applied without the field, so that the default holds in place of what was written.',
  fix: 'Remove the field, or write it as Kubernetes has it.',
  see: 'https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation',
  since: '0.1.0',

  applies: ({ isService, isIngress }) => isService || isIngress,

  inspect(object) {
    const fields = object.isSound ? undefined : fieldsOf(object);
    return fields === undefined ? NOTHING : unknown(object, object.manifest, fields, '', fields);
  },
};

/** Older versions of an Ingress have other fields. */
function fieldsOf({ isService, isIngress, apiVersion }: ManifestObject): Fields | undefined {
  return isService ? SERVICE_FIELDS : isIngress && apiVersion === INGRESS_VERSION ? INGRESS_FIELDS : undefined;
}

function formOf(name: string, fields: Fields): FieldForm | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function* unknown(object: ManifestObject, value: unknown, fields: Fields, path: string, root: Fields): Iterable<Problem> {
  for (const [name, inner] of Object.entries(asRecord(value) ?? {})) {
    const form = formOf(name, fields);
    if (form === undefined) {
      if (inner !== undefined && !isToken(name)) {
        yield problem(object, name, fields, path, root);
      }
    } else if (typeof form === 'object' && 'object' in form) {
      yield* unknown(object, inner, form.object, `${path}${name}.`, root);
    } else if (typeof form === 'object' && Array.isArray(inner)) {
      for (const [index, item] of inner.entries()) {
        yield* unknown(object, item, form.list, `${path}${name}[${index}].`, root);
      }
    }
  }
}

/** An error where it is clear what was meant. */
function problem(object: ManifestObject, name: string, fields: Fields, path: string, root: Fields): Problem {
  const slip = nearName(name, Object.keys(fields), SLIP);
  const home = slip === undefined ? homeOf(name, root, '') : undefined;
  const near = slip ?? (home === undefined ? nearName(name, Object.keys(fields)) : undefined);
  return {
    object,
    field: `${object.prefix}${path}${name}`,
    got: name,
    limit: Object.keys(fields).join(', '),
    severity: slip === undefined && home === undefined ? Severity.WARNING : Severity.ERROR,
    message: `${object.title} has the field ${path}${name}, which Kubernetes does not know: kubectl refuses it, and other clients lose it`,
    fix: near !== undefined ? `Did you mean ${path}${near}?` : home !== undefined ? `Move it to ${home}.` : 'Remove it.',
  };
}

/** Where a field of that very name stands that is only found there. */
function homeOf(name: string, fields: Fields, path: string): string | undefined {
  for (const [field, form] of Object.entries(fields)) {
    const inner = typeof form !== 'object' ? undefined : 'object' in form ? form.object : form.list;
    const place = `${path}${field}${typeof form === 'object' && 'list' in form ? '[]' : ''}`;
    const home = inner === undefined ? undefined : formOf(name, inner) !== undefined ? `${place}.${name}` : homeOf(name, inner, `${place}.`);
    if (home !== undefined) {
      return home;
    }
  }
  return undefined;
}
