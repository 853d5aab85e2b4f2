import { listenersOf } from './surroundings';
import { ALB } from '../../annotations/alb-keys';
import { ADVERTISES_NAMES_SINCE, EntryWrong, MutualEntry, wrongOfEntry } from '../../plan/alb/mutual-entry';
import { Severity } from '../finding';
import { IngressProblem, TakenIngress, ingressCheck } from '../ingress-check';

const ANNOTATION = ALB['mutual-authentication'];

export const MUTUAL_AUTHENTICATION = ingressCheck({
  id: 'mutual-authentication',
  title: 'client certificates that nobody asks for, or in a way that is refused',
  severity: Severity.ERROR,
  why: 'An entry for a port on which this Ingress does not listen for HTTPS is checked and then ignored: clients get in without a certificate. '
    + 'An entry that the controller cannot take stops all work on the group.',
  fix: 'Write one entry for each HTTPS port, with a trustStore for the mode verify and none for the others.',
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#mutual-authentication',
  since: '0.1.0',
}, function* (taken) {
  const read = taken.ingress.reader.json<readonly (MutualEntry | undefined)[]>(ANNOTATION);
  for (const problem of read.is === 'set' ? problemsOf(read.value ?? [], taken) : []) {
    yield { annotation: ANNOTATION, ...problem, message: `annotation ${ANNOTATION} ${problem.message}` };
  }
}, [ANNOTATION]);

function* problemsOf(entries: readonly (MutualEntry | undefined)[], taken: TakenIngress): Iterable<IngressProblem> {
  if (entries.length === 0) {
    yield { message: 'has no entry: the controller refuses it', fix: 'Write an entry for each HTTPS port, or remove the annotation.' };
  }
  const modes = new Map<number, string>();
  const listeners = listenersOf(taken);
  const isOlder = taken.ingress.controller?.olderThan(ADVERTISES_NAMES_SINCE) === true;
  for (const entry of entries) {
    const { port = 0, mode = '', advertiseTrustStoreCaNames } = entry ?? {};
    const wrong = wrongOfEntry(entry ?? {}, !isOlder);
    if (wrong !== undefined) {
      const { got, limit, has } = wrong;
      yield { got, limit, message: `has ${has}: the controller refuses it, and stops work on the whole group`, fix: fixOf(wrong) };
      continue;
    }
    const before = modes.get(port);
    modes.set(port, mode);
    if (before !== undefined) {
      yield {
        severity: before === mode ? Severity.WARNING : Severity.ERROR,
        got: `${before}, ${mode}`,
        message: `has port ${port} more than once, and only the last entry counts, with the mode ${mode}`,
        fix: 'Write one entry for each port.',
      };
    }
    const there = listeners.is !== 'set' || listeners.value.some(listener => listener.port === port && listener.protocol === 'HTTPS');
    if (!there && mode !== 'off') {
      yield {
        got: String(port),
        limit: listeners.value.filter(({ protocol }) => protocol === 'HTTPS').map(listener => listener.port).join(', ') || 'an HTTPS port',
        message: `is for port ${port}, where ${taken.object.title} does not listen for HTTPS: it is ignored, and nobody asks clients for a certificate`,
        fix: `Use a port for HTTPS that ${ALB['listen-ports']} of the same Ingress names.`,
      };
    }
    if (advertiseTrustStoreCaNames !== undefined && isOlder) {
      yield {
        severity: Severity.WARNING,
        limit: `controller ${ADVERTISES_NAMES_SINCE} or newer`,
        message: `says advertiseTrustStoreCaNames, which controllers before ${ADVERTISES_NAMES_SINCE} ignore`,
        fix: `Upgrade the controller to ${ADVERTISES_NAMES_SINCE} or newer, or do without it.`,
      };
    }
  }
}

function fixOf({ kind, limit, idle }: EntryWrong): string {
  switch (kind) {
    case 'port': return 'Give each entry a port from 1 to 65535.';
    case 'mode': return `Use one of ${limit}.`;
    case 'trust-store': return 'Add trustStore, the name or ARN of a trust store.';
    case 'idle': return `Set mode to verify, or remove ${idle}.`;
    case 'names': return "Use 'on' or 'off'.";
  }
}
