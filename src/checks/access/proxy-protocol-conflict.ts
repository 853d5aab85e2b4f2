import { NLB } from '../../annotations/nlb-keys';
import { Severity } from '../finding';
import { ServiceProblem, TakenService, serviceCheck } from '../service-check';

const ALL = NLB['proxy-protocol'];
const SOME = NLB['proxy-protocol-per-target-group'];
const ATTRIBUTE = 'proxy_protocol_v2.enabled';

export const PROXY_PROTOCOL_CONFLICT = serviceCheck({
  id: 'proxy-protocol-conflict',
  title: 'proxy protocol that is asked for in two ways that disagree',
  severity: Severity.WARNING,
  why: 'Targets that expect a PROXY protocol header break without it, and others break with it, while health checks pass. Of the three '
    + 'ways to ask for it the annotation for all targets wins, then the one with a list of ports, which switches all other ports off, then the attributes.',
  fix: `Say it in one way only: ${ALL}, ${SOME}, or ${ATTRIBUTE} in ${NLB['target-group-attributes']}.`,
  see: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html',
  since: '0.1.0',
}, function* (service) {
  const { reader } = service.nlb;
  const all = reader.text(ALL);
  const some = reader.list(SOME);
  const wins = all.is === 'set' && all.value === '*' ? ALL : all.is === 'absent' && some.is === 'set' ? SOME : undefined;
  if (wins === ALL && some.is === 'set') {
    yield* listedInVain(service, some.value);
  }
  if (wins !== undefined) {
    yield* attributesInVain(service, wins);
  }
}, [ALL, SOME]);

function* listedInVain({ object, nlb }: TakenService, listed: readonly string[]): Iterable<ServiceProblem> {
  const others = nlb.listeners.listeners.filter(({ port }) => !listed.includes(String(port))).map(({ port }) => port);
  if (others.length > 0) {
    yield {
      annotation: SOME,
      got: listed.join(','),
      message: `${object.title} lists ports for proxy protocol beside ${ALL}, which wins: targets of port ${others.join(', ')} get the header, too`,
      fix: `Remove ${ALL} or ${SOME}.`,
    };
  }
}

function* attributesInVain({ object, nlb }: TakenService, wins: string): Iterable<ServiceProblem> {
  for (const [asked, outcome] of [[true, 'no header'], [false, 'the header']] as const) {
    const beaten = nlb.listeners.listeners
      .filter(listener => asksFor(asked, nlb.attribute(ATTRIBUTE, listener)) && nlb.speaksProxyProtocol(listener) === !asked);
    for (const annotation of new Set(beaten.map(listener => nlb.attributeKey(ATTRIBUTE, listener)))) {
      const ports = beaten.filter(listener => nlb.attributeKey(ATTRIBUTE, listener) === annotation).map(({ port }) => port).join(', ');
      yield {
        annotation,
        got: `${ATTRIBUTE}=${asked}`,
        message: `${object.title} says ${ATTRIBUTE}=${asked} for port ${ports}, and ${wins} wins: its targets get ${outcome}`,
      };
    }
  }
}

function asksFor(asked: boolean, value: string | undefined): boolean {
  return value !== undefined && value.toLowerCase() === String(asked);
}
