import { decodeBoolean } from '../../annotations/codec/scalar';
import { NLB, NLB_PREFIX } from '../../annotations/nlb-keys';
import { shown } from '../../input/arguments';
import type { NlbService } from '../../plan/nlb/nlb-service';
import type { ManifestObject } from '../manifest-object';

interface Advice {
  readonly message: string;
  readonly fix: string;
}

const ATTRIBUTES = NLB.attributes;
const LOGS_ENABLED = `${NLB_PREFIX}access-log-enabled`;
const LOGS = 'access_logs.s3.enabled';
const CROSS_ZONE = 'load_balancing.cross_zone.enabled';

/** What follows from an old annotation, and what to write in its place; nothing where it is harmless, unreadable or told elsewhere. */
export function successorOf(key: string, object: ManifestObject, nlb: NlbService): Advice | undefined {
  const raw = object.annotation(key);
  switch (key) {
    case NLB.internal: return internal(object, raw);
    case LOGS_ENABLED: return logsEnabled(nlb, raw);
    case `${NLB_PREFIX}access-log-s3-bucket-name`: return logsTo(key, 'access_logs.s3.bucket', object, nlb, raw);
    case `${NLB_PREFIX}access-log-s3-bucket-prefix`: return logsTo(key, 'access_logs.s3.prefix', object, nlb, raw);
    case `${NLB_PREFIX}cross-zone-load-balancing-enabled`: return crossZone(key, nlb, raw);
    default: return sourceRanges(key, object);
  }
}

function internal(object: ManifestObject, raw: string | undefined): Advice | undefined {
  const value = raw === undefined ? undefined : decodeBoolean(raw);
  if (object.hasAnnotation(NLB.scheme)) {
    return { message: `annotation ${NLB.internal} is not even read beside ${NLB.scheme}, which wins`, fix: 'Remove it.' };
  }
  const scheme = value === undefined ? "'internal' or 'internet-facing'" : value.ok ? value.value ? "'internal'" : "'internet-facing'" : undefined;
  return scheme === undefined ? undefined : {
    message: `annotation ${NLB.internal} is the old form of ${NLB.scheme}`,
    fix: `Set ${NLB.scheme} to ${scheme} in its place.`,
  };
}

function logsEnabled(nlb: NlbService, raw: string | undefined): Advice | undefined {
  const value = raw === undefined ? undefined : decodeBoolean(raw);
  const beside = attribute(nlb, LOGS);
  if (value === undefined) {
    return { message: `annotation ${LOGS_ENABLED} is the old form of ${LOGS} in ${ATTRIBUTES}`, fix: `Set ${LOGS} in ${ATTRIBUTES} in its place.` };
  }
  if (!value.ok) {
    return undefined;
  }
  if (value.value) {
    return {
      message: beside === undefined ? `annotation ${LOGS_ENABLED} is the old form of ${LOGS} in ${ATTRIBUTES}`
        : `annotation ${LOGS_ENABLED} wins over ${LOGS}=${beside} in ${ATTRIBUTES}`,
      fix: `Set ${LOGS}=true in ${ATTRIBUTES} in its place.`,
    };
  }
  return {
    message: `annotation ${LOGS_ENABLED} is ${shown(raw)}, and that does not switch access logs off: it is the same as no annotation`
      + (beside === undefined ? '' : `, and ${LOGS}=${beside} in ${ATTRIBUTES} decides`),
    fix: beside === undefined ? `Set ${LOGS}=false in ${ATTRIBUTES} in its place.` : 'Remove it.',
  };
}

function logsTo(key: string, name: string, object: ManifestObject, nlb: NlbService, raw: string | undefined): Advice | undefined {
  const said = object.annotation(LOGS_ENABLED);
  const enabled = said === undefined ? undefined : decodeBoolean(said);
  if (enabled !== undefined && !enabled.ok) {
    return undefined;
  }
  const off = enabled === undefined ? !object.hasAnnotation(LOGS_ENABLED) : !enabled.value;
  const beside = attribute(nlb, name);
  return {
    message: off ? `annotation ${key} is ignored, because ${LOGS_ENABLED} is not 'true'`
      : beside === undefined ? `annotation ${key} is the old form of ${name} in ${ATTRIBUTES}`
        : `annotation ${key} wins over ${name}=${beside} in ${ATTRIBUTES}`,
    fix: off && beside !== undefined ? 'Remove it.' : `Set ${LOGS}=true and ${pair(name, raw)} in ${ATTRIBUTES} in its place.`,
  };
}

function crossZone(key: string, nlb: NlbService, raw: string | undefined): Advice | undefined {
  const value = raw === undefined ? undefined : decodeBoolean(raw);
  const beside = attribute(nlb, CROSS_ZONE);
  return value?.ok === false ? undefined : {
    message: beside === undefined ? `annotation ${key} is the old form of ${CROSS_ZONE} in ${ATTRIBUTES}`
      : `annotation ${key} wins over ${CROSS_ZONE}=${beside} in ${ATTRIBUTES}`,
    fix: `Set ${pair(CROSS_ZONE, value && String(value.value))} in ${ATTRIBUTES} in its place.`,
  };
}

/** Beside ranges in the field, which win, the annotation is the business of another check. */
function sourceRanges(key: string, { spec }: ManifestObject): Advice | undefined {
  const { loadBalancerSourceRanges: own } = spec;
  return own === undefined || (Array.isArray(own) && own.length === 0)
    ? { message: `annotation ${key} is the old form of spec.loadBalancerSourceRanges`, fix: 'Move the ranges to spec.loadBalancerSourceRanges.' }
    : undefined;
}

function attribute({ reader }: NlbService, name: string): string | undefined {
  const attributes = reader.map(ATTRIBUTES);
  return attributes.is === 'set' ? attributes.value[name] : undefined;
}

function pair(name: string, value: string | undefined): string {
  return value === undefined ? name : `${name}=${value.replace(/[\\,]/g, char => `\\${char}`)}`;
}
