import { isAlone } from './surroundings';
import { ALB } from '../../annotations/alb-keys';
import { Quota } from '../../cluster/quota';
import { shown } from '../../input/arguments';
import { PortEntries, isListener, portEntries } from '../../plan/alb/listen-ports';
import { NOTHING } from '../check';
import { Severity } from '../finding';
import { IngressProblem, TakenIngress, ingressCheck } from '../ingress-check';

const PORTS = ALB['listen-ports'];
const EXAMPLE = '[{"HTTP": 80}, {"HTTPS": 443}]';

export const LISTEN_PORTS = ingressCheck({
  id: 'listen-ports',
  title: 'listeners that are refused, or get lost',
  severity: Severity.ERROR,
  why: 'The controller reads a JSON list of protocols, HTTP or HTTPS in capitals, each with its port. Of two entries for one port, and of two '
    + 'ports behind one key of an object, only the last one counts, and nothing says so. An empty object gives no listener at all.',
  fix: `Write one entry for each listener: '${EXAMPLE}'.`,
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#listen-ports',
  since: '0.1.0',
}, taken => {
  const entries = portEntries(taken.ingress.reader);
  if (entries.is !== 'set' || (entries.value !== undefined && sound.has(entries.value))) {
    return NOTHING;
  }
  const problems = [...problemsOf(entries.value ?? [], taken)];
  // Longer lists may break the quota of another cluster.
  if (problems.length === 0 && entries.value !== undefined && entries.value.length < 5) {
    sound.add(entries.value);
  }
  return problems.map(problem => ({ annotation: PORTS, ...problem }));
}, [PORTS]);

/** Decoded values that have nothing wrong: the reader decodes each text once. */
const sound = new WeakSet<PortEntries>();

function* problemsOf(entries: PortEntries, taken: TakenIngress): Iterable<IngressProblem> {
  const pairs = entries.flatMap(entry => Object.entries(entry ?? {}));
  const wrong = pairs.find(([protocol, port]) => !isListener(protocol, port));
  if (entries.length === 0) {
    yield { got: taken.object.annotation(PORTS), message: `annotation ${PORTS} names no port: the controller refuses it, and stops work on the whole group` };
    return;
  }
  if (wrong !== undefined) {
    yield refused(...wrong);
    return;
  }
  yield* lost(pairs, taken);
  const count = new Set(pairs.map(([, port]) => port)).size;
  const limit = taken.cluster.limitOf(Quota.ALB_LISTENERS);
  if (count === 0) {
    yield {
      got: taken.object.annotation(PORTS),
      severity: isAlone(taken) === true ? Severity.ERROR : Severity.WARNING,
      message: `annotation ${PORTS} names no port, and ${taken.object.title} gets no listener: nobody reaches its rules`,
    };
  } else if (count > limit) {
    yield {
      got: String(count),
      limit: String(limit),
      message: `annotation ${PORTS} names ${count} ports, and a load balancer has at most ${limit} listeners: AWS refuses it`,
      fix: `Leave ${limit} ports, or spread them over several load balancers.`,
    };
  }
}

function refused(protocol: string, port: number): IngressProblem {
  const upper = protocol.trim().toUpperCase();
  return isListener(protocol, 80) ? {
    got: String(port),
    limit: '1 to 65535',
    message: `annotation ${PORTS} has the port ${port} for ${protocol}, which is no port: the controller refuses it, and stops work on the whole group`,
    fix: 'Use a port from 1 to 65535.',
  } : {
    got: protocol,
    limit: 'HTTP, HTTPS',
    message: `annotation ${PORTS} has the protocol ${shown(protocol)}, and there are only 'HTTP' and 'HTTPS': the controller refuses it, and stops work on the whole group`,
    fix: upper === 'HTTP' || upper === 'HTTPS' ? `Write '${upper}'.` : "Use 'HTTP' or 'HTTPS'; for other protocols expose a Service by a Network Load Balancer.",
  };
}

function* lost(pairs: readonly (readonly [string, number])[], { object }: TakenIngress): Iterable<IngressProblem> {
  const before = new Map<number, string>();
  for (const [protocol, port] of pairs) {
    const first = before.get(port);
    before.set(port, protocol);
    if (first !== undefined) {
      yield {
        severity: first === protocol ? Severity.WARNING : Severity.ERROR,
        got: `${first} ${port}, ${protocol} ${port}`,
        message: first === protocol ? `annotation ${PORTS} has port ${port} for ${protocol} twice`
          : `annotation ${PORTS} has port ${port} for ${first} and for ${protocol}, and a port has one listener: only one of them counts`,
        fix: first === protocol ? 'Name it once.' : 'Use different ports.',
      };
    }
  }
  // What JSON says twice under one key of an object is gone when it is read.
  const written = object.annotation(PORTS)?.match(/"HTTPS?"\s*:/g)?.length ?? 0;
  if (written > pairs.length) {
    yield {
      got: object.annotation(PORTS),
      message: `annotation ${PORTS} has several ports of one protocol in one object, of which only the last counts`,
      fix: "Write an object for each port: '[{\"HTTP\": 80}, {\"HTTP\": 8080}]'.",
    };
  }
}
