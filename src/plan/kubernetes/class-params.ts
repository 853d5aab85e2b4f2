import { decodeStrictly } from './decoding';
import type { Controller } from '../../cluster/controller';
import { CLASS_PARAMS_FORMS, CLASS_PARAMS_SINCE } from '../../facts/class-params-fields';
import { Fields, METADATA } from '../../facts/kubernetes-fields';
import { Json, asRecord } from '../../input/json';
import type { Diagnoses } from '../diagnosis';

const fieldsOf = new WeakMap<Controller, Fields>();

/** Diagnoses what Kubernetes would not take of IngressClassParams, whose fields came with the controller's releases. */
export function judgeClassParams(manifest: unknown, controller: Controller, diagnoses: Diagnoses): void {
  let fields = fieldsOf.get(controller);
  if (fields === undefined) {
    const known = Object.entries(CLASS_PARAMS_FORMS).filter(([field]) => !controller.olderThan(CLASS_PARAMS_SINCE[field] ?? '0.0.0'));
    fieldsOf.set(controller, fields = {
      apiVersion: 'text', kind: 'text', metadata: { object: METADATA }, spec: { object: Object.fromEntries(known) }, status: 'any',
    });
  }
  decodeStrictly(manifest, fields, diagnoses);
  const tags = asRecord(asRecord(asRecord(asRecord(manifest)?.spec)?.subnets)?.tags);
  for (const [key, values] of Object.entries(tags ?? {})) {
    if (values !== null && !(Array.isArray(values) && values.every(value => typeof value === 'string'))) {
      diagnoses.add('unreadable-object', { field: 'spec.subnets.tags', got: values, limit: 'a list of texts', message: `the tag '${key.slice(0, 80)}' has no list of texts` });
    }
  }
}

/** The spec of an object, whatever it is. */
export function specOf(manifest: unknown): Json {
  return asRecord(asRecord(manifest)?.spec) ?? {};
}
