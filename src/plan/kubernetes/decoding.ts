import type { FieldForm, Fields } from '../../facts/kubernetes-fields';
import { shown } from '../../input/arguments';
import { Json, asRecord } from '../../input/json';
import { isToken } from '../../input/tokens';
import type { Diagnoses } from '../diagnosis';

/**
 * Reads an object as strictly as Kubernetes does: no field that it does not know, no value of another type. Null counts as not said, and
 * what is filled in at deployment has any type.
 */
export function decodeStrictly(value: unknown, fields: Fields, diagnoses: Diagnoses): void {
  if (!isSound(value, fields)) {
    tell(value, fields, '', diagnoses);
  }
}

/** Whether an object has no field that Kubernetes does not know, and no value of another type: the usual case, seen without putting paths together. */
export function isSound(value: unknown, fields: Fields): boolean {
  const record = asRecord(value);
  if (record === undefined) {
    return false;
  }
  for (const name in record) {
    const inner = record[name];
    // What all objects inherit is no form.
    const form: FieldForm | undefined = fields[name];
    if (inner !== undefined && !(form === 'text' && typeof inner === 'string') && !fits(inner, form)) {
      return false;
    }
  }
  return true;
}

function fits(value: unknown, form: FieldForm | undefined): boolean {
  if (typeof form === 'string') {
    return value === null || isOf(value, form) || isToken(value);
  }
  if (typeof form !== 'object') {
    return false;
  }
  return 'object' in form ? value === null || isSound(value, form.object)
    : 'list' in form && (value === null || (Array.isArray(value) && value.every(item => isSound(item, form.list))));
}

function isOf(value: unknown, form: FieldForm): boolean {
  switch (form) {
    case 'text': return typeof value === 'string';
    case 'number': return Number.isInteger(value);
    case 'number or text': return typeof value === 'string' || Number.isInteger(value);
    case 'truth': return typeof value === 'boolean';
    case 'texts': return Array.isArray(value) && value.every(isText);
    case 'texts by key': return areTexts(asRecord(value));
    default: return true;
  }
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function areTexts(map: Json | undefined): boolean {
  for (const key in map) {
    if (!isText(map[key])) {
      return false;
    }
  }
  return map !== undefined;
}

function tell(value: unknown, fields: Fields, path: string, diagnoses: Diagnoses): void {
  const record = asRecord(value);
  if (record === undefined) {
    misfit(path, value, 'an object', diagnoses);
    return;
  }
  for (const [name, inner] of Object.entries(record)) {
    const place = path === '' ? name : `${path}.${name}`;
    if (!Object.hasOwn(fields, name)) {
      if (inner !== undefined) {
        diagnoses.add('unreadable-object', { field: place, got: name, message: `Kubernetes has no field ${place.slice(0, 200)}` });
      }
      continue;
    }
    const form = fields[name];
    if (inner === undefined || inner === null || fits(inner, form)) {
      continue;
    }
    if (typeof form !== 'object') {
      misfit(place, inner, WORDS[form], diagnoses);
    } else if ('object' in form) {
      tell(inner, form.object, place, diagnoses);
    } else if (Array.isArray(inner)) {
      inner.forEach((item, index) => isSound(item, form.list) || tell(item, form.list, `${place}[${index}]`, diagnoses));
    } else {
      misfit(place, inner, 'a list', diagnoses);
    }
  }
}

const WORDS: { readonly [form in FieldForm & string]: string } = {
  'any': 'anything',
  'number': 'a whole number',
  'number or text': 'a whole number or text',
  'text': 'text',
  'texts': 'a list of texts',
  'texts by key': 'texts by key',
  'truth': 'true or false',
};

function misfit(path: string, value: unknown, limit: string, diagnoses: Diagnoses): void {
  diagnoses.add('unreadable-object', { field: path, got: value, limit, message: `${path || 'it'} is ${shown(value)}, and has to be ${limit}` });
}
