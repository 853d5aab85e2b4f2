import { decodeStrictly, isSound } from './decoding';
import { SERVICE_FIELDS } from '../../facts/kubernetes-fields';
import { Json, asRecord } from '../../input/json';
import type { Diagnoses } from '../diagnosis';

/** A Service as Kubernetes hands it to controllers, as far as that can be told before it is created. */
export interface ReadService {
  readonly namespace: string;
  readonly name: string;
  readonly annotations: Json;
  readonly spec: Json;
  /** Whether it is on its way out. */
  readonly isBeingDeleted: boolean;
}

const NOTHING: Json = {};

/** Whether Kubernetes reads every field. */
export function isSoundService(manifest: unknown): boolean {
  return isSound(manifest, SERVICE_FIELDS);
}

/** Diagnoses what Kubernetes would not take. */
export function judgeService(manifest: unknown, diagnoses: Diagnoses): void {
  decodeStrictly(manifest, SERVICE_FIELDS, diagnoses);
}

/** Reads a manifest, whatever it is. */
export function readService(manifest: unknown): ReadService {
  const { metadata, spec } = asRecord(manifest) ?? NOTHING;
  const { namespace, name, annotations, deletionTimestamp = null } = asRecord(metadata) ?? NOTHING;
  return {
    namespace: typeof namespace === 'string' && namespace !== '' ? namespace : 'default',
    name: typeof name === 'string' ? name : '',
    annotations: asRecord(annotations) ?? NOTHING,
    spec: asRecord(spec) ?? NOTHING,
    isBeingDeleted: deletionTimestamp !== null,
  };
}
