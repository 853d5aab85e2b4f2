import { decodeStrictly, isSound } from './decoding';
import { INGRESS_FIELDS } from '../../facts/kubernetes-fields';
import { Json, asRecord } from '../../input/json';
import type { Diagnoses } from '../diagnosis';

/** An Ingress as Kubernetes hands it to controllers, as far as that can be told before it is created. */
export interface ReadIngress {
  readonly namespace: string;
  readonly name: string;
  readonly annotations: Json;
  readonly spec: Json;
  readonly finalizers: readonly unknown[];
  /** Whether it is on its way out. */
  readonly isBeingDeleted: boolean;
}

const NOTHING: Json = {};
const NO_FINALIZERS: readonly unknown[] = [];

/** Whether Kubernetes reads every field. */
export function isSoundIngress(manifest: unknown): boolean {
  return isSound(manifest, INGRESS_FIELDS);
}

/** Diagnoses what Kubernetes would not take. */
export function judgeIngress(manifest: unknown, diagnoses: Diagnoses): void {
  decodeStrictly(manifest, INGRESS_FIELDS, diagnoses);
}

/** Reads a manifest, whatever it is. */
export function readIngress(manifest: unknown): ReadIngress {
  const { metadata, spec } = asRecord(manifest) ?? NOTHING;
  const { namespace, name, annotations, finalizers, deletionTimestamp = null } = asRecord(metadata) ?? NOTHING;
  return {
    namespace: typeof namespace === 'string' && namespace !== '' ? namespace : 'default',
    name: typeof name === 'string' ? name : '',
    annotations: asRecord(annotations) ?? NOTHING,
    spec: asRecord(spec) ?? NOTHING,
    finalizers: Array.isArray(finalizers) ? finalizers : NO_FINALIZERS,
    isBeingDeleted: deletionTimestamp !== null,
  };
}
