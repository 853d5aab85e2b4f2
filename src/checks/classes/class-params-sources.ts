import type { Wrong } from './class-params-fields';
import { repeated, shown } from '../../input/arguments';
import { parseCidr } from '../../input/cidr';
import { Json, asRecord } from '../../input/json';
import { isToken } from '../../input/tokens';
import type { ParamsFlavour } from '../../plan/alb/class-params';

const REFUSED = "the controller's webhook refuses it";

/** What the webhook, or the schema, refuses about subnets and about who may connect. */
export function* sourceProblems(spec: Json, flavour: ParamsFlavour): Iterable<Wrong> {
  for (const [index, text] of texts(spec.inboundCIDRs).entries()) {
    const problem = cidrProblem(text);
    if (problem !== undefined) {
      yield { field: `inboundCIDRs[${index}]`, got: text, limit: 'a CIDR block', ...problem };
    }
  }
  if (spec.prefixListsIDs !== undefined && spec.PrefixListsIDs !== undefined) {
    yield { field: 'PrefixListsIDs', message: 'has both prefixListsIDs and PrefixListsIDs: Kubernetes refuses it', fix: 'Write prefixListsIDs alone.' };
  }
  if (spec.subnets !== undefined && flavour === 'elbv2.k8s.aws') {
    yield* subnetProblems(asRecord(spec.subnets));
  }
}

function cidrProblem(text: string): { readonly message: string; readonly fix: string } | undefined {
  const cidr = parseCidr(text);
  const length = text.includes(':') ? 128 : 32;
  if (isToken(text) || cidr?.hostBits === false) {
    return undefined;
  }
  if (cidr === undefined) {
    const single = parseCidr(`${text}/${length}`);
    return { message: `admits ${shown(text)}, which is no CIDR block: ${REFUSED}`, fix: single ? `Write '${single.text}' for this single address.` : "Write a block such as '203.0.113.0/24'." };
  }
  return {
    message: `admits ${shown(text)}, which names an address inside the block ${cidr.text}: ${REFUSED}`,
    fix: `Write '${cidr.text}' for the block, or '${text.split('/')[0]}/${length}' for the address alone.`,
  };
}

function* subnetProblems(subnets: Json | undefined): Iterable<Wrong> {
  if (subnets === undefined || isToken(subnets.ids)) {
    return;
  }
  const { ids, tags } = subnets;
  if ((ids === undefined || ids === null) === (tags === undefined || tags === null)) {
    const both = ids !== undefined && ids !== null;
    yield { field: 'subnets', message: `names subnets by ${both ? 'both ids and tags' : 'neither ids nor tags'}: ${REFUSED}`, fix: both ? 'Leave either ids or tags.' : 'Give ids or tags, or remove subnets.' };
    return;
  }
  for (const id of repeated(texts(ids))) {
    yield { field: 'subnets.ids', got: id, message: `names the subnet ${id} twice: ${REFUSED}`, fix: 'Name each subnet once.' };
  }
  const byKey = asRecord(tags);
  if (byKey !== undefined && Object.keys(byKey).length === 0) {
    yield { field: 'subnets.tags', message: `names subnets by no tag at all: ${REFUSED}`, fix: 'Give a tag with its values.' };
  }
  for (const [key, values] of Object.entries(byKey ?? {})) {
    for (const value of repeated(texts(values))) {
      yield { field: `subnets.tags['${key}']`, got: value, message: `names the value ${shown(value)} of the tag ${key} twice: ${REFUSED}`, fix: 'Name each value once.' };
    }
  }
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
}
