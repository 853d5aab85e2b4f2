import { trimSpace } from '../../annotations/codec/space';
import { shown } from '../../input/arguments';
import { parseCidr } from '../../input/cidr';
import { isToken } from '../../input/tokens';
import { NOTHING } from '../check';
import { Severity } from '../finding';
import type { ManifestObject } from '../manifest-object';
import { ServiceProblem, TakenService, serviceCheck } from '../service-check';

const ANNOTATION = 'service.beta.kubernetes.io/load-balancer-source-ranges';

export const SOURCE_RANGE_FORM = serviceCheck({
  id: 'source-range-form',
  title: 'source range that is none, or not the one that was meant',
  severity: Severity.ERROR,
  why: 'Kubernetes takes CIDR blocks as source ranges, on Services of type LoadBalancer, and nothing else. A block is often written with an address inside it: '
    + 'then the whole block may connect.',
  fix: "Write each range as a block, for instance '203.0.113.0/24', or '203.0.113.7/32' for a single address.",
  see: 'https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/#ServiceSpec',
  since: '0.1.0',
}, service => areSound(service) ? NOTHING : malformed(service));

/** Whether all ranges stand in the Service's own field, in canonical form and once: the usual case. */
function areSound({ object, nlb }: TakenService): boolean {
  const { loadBalancerSourceRanges: own } = object.spec;
  if (own === undefined) {
    return !object.hasAnnotation(ANNOTATION);
  }
  return Array.isArray(own) && own.length > 0 && nlb.type === 'LoadBalancer'
    && own.every((range, index) => {
      const cidr = typeof range === 'string' ? parseCidr(range) : undefined;
      return cidr !== undefined && cidr.text === range && !cidr.hostBits && own.indexOf(range) === index;
    });
}

function* malformed({ object, nlb }: TakenService): Iterable<ServiceProblem> {
  const given = textsOf(object);
  if (given === undefined) {
    return;
  }
  const { place, texts } = given;
  if (texts.length > 0 && nlb.type !== undefined && nlb.type !== 'LoadBalancer') {
    yield {
      ...place(0),
      byKubernetes: true,
      got: nlb.type,
      limit: 'LoadBalancer',
      message: `${object.title} gives source ranges and is of type ${nlb.type}: Kubernetes refuses it`,
      fix: 'Set spec.type to LoadBalancer, or remove the ranges.',
    };
  }
  const seen = new Map<string, string>();
  for (const [index, text] of texts.entries()) {
    const problem = formOf(object, text, seen);
    if (problem !== undefined) {
      yield { ...place(index), got: text, ...problem };
    }
  }
}

type Place = { readonly field: string } | { readonly annotation: string };

/** The ranges that Kubernetes looks at: those of the field, or of the annotation where that is empty. */
function textsOf(object: ManifestObject): { readonly texts: readonly string[]; place(index: number): Place } | undefined {
  const { loadBalancerSourceRanges: own } = object.spec;
  if (Array.isArray(own) && own.length > 0) {
    return isToken(own) || own.some(text => typeof text !== 'string') ? undefined
      : { texts: (own as string[]).map(trimSpace), place: index => ({ field: `spec.loadBalancerSourceRanges[${index}]` }) };
  }
  const text = own === undefined || Array.isArray(own) ? trimSpace(object.annotation(ANNOTATION) ?? '') : '';
  return text === '' ? undefined : { texts: text.split(',').map(trimSpace), place: () => ({ annotation: ANNOTATION }) };
}

/** What is wrong with one range; a token is none of ours, and leading zeros are read in different ways. */
function formOf(object: ManifestObject, text: string, seen: Map<string, string>): Omit<ServiceProblem, 'field'> | undefined {
  if (isToken(text) || /(^|\.)0\d/.test(text)) {
    return undefined;
  }
  const cidr = parseCidr(text);
  if (cidr === undefined) {
    const single = parseCidr(`${text}/${text.includes(':') ? 128 : 32}`);
    return {
      byKubernetes: true,
      limit: 'a CIDR block',
      message: text === '' ? `${object.title} has an empty source range, next to a comma too many: Kubernetes refuses it`
        : `${object.title} has the source range ${shown(text)}, which is no CIDR block: Kubernetes refuses it`,
      fix: text === '' ? 'Remove the comma.' : single ? `Write '${single.text}' for this single address.` : "Write a block such as '203.0.113.0/24'.",
    };
  }
  const before = seen.get(cidr.text);
  seen.set(cidr.text, text);
  if (before !== undefined) {
    return {
      severity: Severity.WARNING,
      message: `${object.title} gives the source range ${shown(text)} twice${before === text ? '' : `, first as ${shown(before)}`}`,
      fix: 'Give every range once.',
    };
  }
  return !cidr.hostBits ? undefined : {
    severity: Severity.WARNING,
    limit: cidr.text,
    message: `${object.title} has the source range ${shown(text)}, which names an address inside the block ${cidr.text}: AWS admits the whole block`,
    fix: `Write '${cidr.text}' for the block, or '${text.split('/')[0]}/${cidr.family === 'ipv4' ? 32 : 128}' for the address alone.`,
  };
}
