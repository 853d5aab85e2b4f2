import { NLB } from '../../annotations/nlb-keys';
import type { ServicePort } from '../../plan/kubernetes/service-ports';
import { ACTIONS } from '../../plan/nlb/listener-key';
import type { NlbService } from '../../plan/nlb/nlb-service';
import { valueOr } from '../../plan/setting';
import { Severity } from '../finding';
import type { ManifestObject } from '../manifest-object';
import type { ServiceProblem } from '../service-check';

const ATTRIBUTES = `${NLB['target-group-attributes']}.`;
const PROXY = NLB['proxy-protocol-per-target-group'];
/** Attributes without which targets do not understand what they get, or do not see who connects. */
const GRAVE = ['proxy_protocol_v2.enabled', 'preserve_client_ip.enabled'];

/** Settings of the target group of one port, where there is no such port, or where they say nothing. */
export function* settingsOfOneTargetGroup(keys: readonly string[], object: ManifestObject, nlb: NlbService): Iterable<ServiceProblem> {
  // Ports of other Services that share the traffic count as well.
  const onlyOwn = !keys.some(key => key.startsWith(ACTIONS));
  for (const key of keys.filter(candidate => candidate.startsWith(ATTRIBUTES))) {
    const port = key.slice(ATTRIBUTES.length);
    const own = valueOr(nlb.reader.map(key), undefined) ?? {};
    if (nlb.ports.some(other => String(other.port) === port)) {
      yield* emptied(key, own, nlb);
    } else if (onlyOwn) {
      yield { annotation: key, ...missing(key, port, GRAVE.some(name => own[name] !== undefined), object, nlb), fix: fixFor(port, nlb.ports, number => `Write ${ATTRIBUTES}${number}.`) };
    }
  }
  const proxied = nlb.reader.list(PROXY);
  if (proxied.is === 'set' && onlyOwn && !nlb.reader.has(NLB['proxy-protocol'])) {
    for (const item of proxied.value.filter(text => /^[+-]?[0-9]+$/.test(text) && !nlb.ports.some(({ port }) => String(port) === text))) {
      yield { annotation: PROXY, ...missing(`the item ${item} of ${PROXY}`, item, true, object, nlb), fix: fixFor(item, nlb.ports, number => `Write ${number}.`) };
    }
  }
}

function missing(what: string, port: string, grave: boolean, object: ManifestObject, { ports }: NlbService): ServiceProblem {
  const meant = meantBy(port, ports);
  return {
    severity: grave && meant !== undefined ? Severity.ERROR : Severity.WARNING,
    got: port,
    limit: ports.map(other => other.port).join(', '),
    message: `${what.startsWith('the ') ? what : `annotation ${what}`} is for a port that ${object.title} does not have, and is ignored`
      + (meant === undefined ? '' : `: ${port} is the target port of port ${meant.port}`),
  };
}

function fixFor(port: string, ports: readonly ServicePort[], write: (number: number) => string): string {
  const meant = meantBy(port, ports);
  return meant?.port === undefined ? 'Use the number of a port of the Service, or remove it.' : write(meant.port);
}

/** The port somebody meant who wrote its target port. */
function meantBy(port: string, ports: readonly ServicePort[]): ServicePort | undefined {
  return ports.find(({ targetPort }) => String(targetPort) === port);
}

/** An empty value does not undo what holds for all target groups. */
function* emptied(key: string, own: { readonly [name: string]: string }, { reader }: NlbService): Iterable<ServiceProblem> {
  const all = valueOr(reader.map(NLB['target-group-attributes']), undefined) ?? {};
  for (const name of Object.keys(own)) {
    if (own[name] === '' && all[name]) {
      yield {
        annotation: key,
        severity: Severity.WARNING,
        got: `${name}=`,
        message: `annotation ${key} gives ${name} no value, which leaves it at ${all[name]} as for all target groups`,
        fix: `Give ${name} a value, or remove it here.`,
      };
    }
  }
}
