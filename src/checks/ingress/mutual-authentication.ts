import { listenersOf } from './surroundings';
import { ALB } from '../../annotations/alb-keys';
import { shown } from '../../input/arguments';
import { Severity } from '../finding';
import { IngressProblem, TakenIngress, ingressCheck } from '../ingress-check';

const ANNOTATION = ALB['mutual-authentication'];
const MODES = ['off', 'passthrough', 'verify'];
const ADVERTISED_SINCE = '2.12.0';

interface Entry {
  readonly port?: number;
  readonly mode?: string;
  readonly trustStore?: string;
  readonly ignoreClientCertificateExpiry?: boolean;
  readonly advertiseTrustStoreCaNames?: string;
}

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
  const read = taken.ingress.reader.json<readonly (Entry | undefined)[]>(ANNOTATION);
  for (const problem of read.is === 'set' ? problemsOf(read.value ?? [], taken) : []) {
    yield { annotation: ANNOTATION, ...problem, message: `annotation ${ANNOTATION} ${problem.message}` };
  }
}, [ANNOTATION]);

function* problemsOf(entries: readonly (Entry | undefined)[], taken: TakenIngress): Iterable<IngressProblem> {
  if (entries.length === 0) {
    yield { message: 'has no entry: the controller refuses it', fix: 'Write an entry for each HTTPS port, or remove the annotation.' };
  }
  const modes = new Map<number, string>();
  const listeners = listenersOf(taken);
  for (const entry of entries) {
    const { port = 0, mode = '', advertiseTrustStoreCaNames } = entry ?? {};
    const wrong = refusal(entry ?? {});
    if (wrong !== undefined) {
      yield { ...wrong, message: `${wrong.message}: the controller refuses it, and stops work on the whole group` };
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
    if (advertiseTrustStoreCaNames !== undefined && taken.ingress.controller?.olderThan(ADVERTISED_SINCE) === true) {
      yield {
        severity: Severity.WARNING,
        limit: `controller ${ADVERTISED_SINCE} or newer`,
        message: `says advertiseTrustStoreCaNames, which controllers before ${ADVERTISED_SINCE} ignore`,
        fix: `Upgrade the controller to ${ADVERTISED_SINCE} or newer, or do without it.`,
      };
    }
  }
}

/** The first thing about an entry that the controller stops at. */
function refusal({ port = 0, mode = '', trustStore = '', ignoreClientCertificateExpiry, advertiseTrustStoreCaNames = '' }: Entry): IngressProblem | undefined {
  const verify = mode === 'verify';
  if (port < 1 || port > 65535) {
    return { got: String(port), limit: '1 to 65535', message: `has an entry for port ${port}`, fix: 'Give each entry a port from 1 to 65535.' };
  }
  if (!MODES.includes(mode)) {
    return { got: mode, limit: MODES.join(', '), message: `has the mode ${shown(mode)} for port ${port}`, fix: `Use one of ${MODES.join(', ')}.` };
  }
  if (verify && trustStore === '') {
    return { message: `has the mode verify without a trustStore for port ${port}`, fix: 'Add trustStore, the name or ARN of a trust store.' };
  }
  const idle = trustStore !== '' ? 'trustStore' : ignoreClientCertificateExpiry !== undefined ? 'ignoreClientCertificateExpiry'
    : advertiseTrustStoreCaNames !== '' ? 'advertiseTrustStoreCaNames' : undefined;
  if (!verify && idle !== undefined) {
    return { got: mode, limit: 'verify', message: `has ${idle} for port ${port} in the mode ${mode}, and only verify has one`, fix: `Set mode to verify, or remove ${idle}.` };
  }
  return !['', 'on', 'off'].includes(advertiseTrustStoreCaNames) ? {
    got: advertiseTrustStoreCaNames,
    limit: 'on, off',
    message: `has advertiseTrustStoreCaNames ${shown(advertiseTrustStoreCaNames)} for port ${port}`,
    fix: "Use 'on' or 'off'.",
  } : undefined;
}
