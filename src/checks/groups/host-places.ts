import { ALB_PREFIX } from '../../annotations/alb-keys';
import { asRecord } from '../../input/json';
import { isToken } from '../../input/tokens';
import type { ManifestObject } from '../manifest-object';

const PLACE = /^spec\.rules\[(\d+)\]\.http\.paths\[(\d+)\]/;

/** Where a host of the rule of a path is written: in the rule of the Ingress, or in the conditions of the path's backend. */
export function placeOfHost(host: string, path: string, object: ManifestObject): string {
  const [place, rule, index] = PLACE.exec(path) ?? [];
  const { host: own, http } = asRecord(listOf(object.spec.rules)[Number(rule)]) ?? {};
  if (place !== undefined && own === host) {
    return `${object.prefix}spec.rules[${rule}].host`;
  }
  const { backend } = asRecord(listOf(asRecord(http)?.paths)[Number(index)]) ?? {};
  const annotation = `${ALB_PREFIX}conditions.${String(asRecord(asRecord(backend)?.service)?.name)}`;
  return object.hasAnnotation(annotation) ? object.annotationField(annotation) : `${object.prefix}${path}`;
}

/** Hosts below `tls`, with where each of them stands. */
export function tlsHosts({ spec, prefix }: ManifestObject): readonly { readonly host: string; readonly field: string }[] {
  return spec.tls === undefined ? [] : listOf(spec.tls).flatMap((entry, index) => listOf(asRecord(entry)?.hosts).flatMap((host, at) =>
    typeof host === 'string' && host !== '' && !isToken(host) ? [{ host, field: `${prefix}spec.tls[${index}].hosts[${at}]` }] : []));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
