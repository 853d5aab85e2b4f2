import { parseCidr } from '../../input/cidr';
import { Json, asRecord } from '../../input/json';
import { isToken } from '../../input/tokens';
import type { Diagnoses } from '../diagnosis';

/** Judges what the controller's webhook looks at when IngressClassParams are created or changed. */
export function judgeParamsAdmission({ inboundCIDRs, subnets }: Json, diagnoses: Diagnoses): void {
  (Array.isArray(inboundCIDRs) ? inboundCIDRs as readonly unknown[] : []).forEach((cidr, index) => judgeCidr(cidr, `spec.inboundCIDRs[${index}]`, diagnoses));
  const selector = asRecord(subnets);
  if (selector !== undefined) {
    judgeSubnets(selector, diagnoses);
  }
}

function judgeCidr(cidr: unknown, field: string, diagnoses: Diagnoses): void {
  if (typeof cidr !== 'string' || isToken(cidr)) {
    return;
  }
  const read = isStrict(cidr) ? parseCidr(cidr) : undefined;
  if (read === undefined) {
    diagnoses.add('class-params-cidr', { field, got: cidr, limit: 'a CIDR block', message: `'${cidr.slice(0, 80)}' is no CIDR block` });
  } else if (read.hostBits) {
    diagnoses.add('class-params-cidr', { field, got: cidr, limit: read.text, message: `'${cidr}' names an address inside the block ${read.text}` });
  }
}

/** Whether numbers are written without leading zeros. */
export function isStrict(cidr: string): boolean {
  return cidr.includes(':') ? !/\/0\d/.test(cidr) : !/(^|[./])0\d/.test(cidr);
}

function judgeSubnets({ ids, tags }: Json, diagnoses: Diagnoses): void {
  const byTags = asRecord(tags);
  if (ids === undefined || ids === null) {
    if (byTags === undefined) {
      diagnoses.add('class-params-subnets', { field: 'spec.subnets', limit: 'ids or tags', message: 'subnets name neither ids nor tags' });
    }
  } else if (byTags !== undefined) {
    diagnoses.add('class-params-subnets', { field: 'spec.subnets.tags', limit: 'ids or tags', message: 'subnets name both ids and tags' });
  }
  judgeRepeats(ids, 'spec.subnets.ids', diagnoses);
  if (byTags !== undefined) {
    if (Object.keys(byTags).length === 0) {
      diagnoses.add('class-params-subnets', { field: 'spec.subnets.tags', limit: 'at least one tag', message: 'subnets name no tag' });
    }
    Object.entries(byTags).forEach(([key, values]) => judgeRepeats(values, `spec.subnets.tags[${key}]`, diagnoses));
  }
}

function judgeRepeats(values: unknown, field: string, diagnoses: Diagnoses): void {
  const seen = new Set<unknown>();
  for (const value of Array.isArray(values) ? values as readonly unknown[] : []) {
    if (seen.has(value) && !isToken(value)) {
      diagnoses.add('class-params-subnets', { field, got: value, message: `${String(value).slice(0, 80)} stands twice` });
    }
    seen.add(value);
  }
}
