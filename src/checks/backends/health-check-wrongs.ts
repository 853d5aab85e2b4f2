import { ALB } from '../../annotations/alb-keys';
import { beyondGrammar } from '../../annotations/codec';
import { decodeInteger } from '../../annotations/codec/scalar';
import { specOf } from '../../annotations/lookup';
import { shown } from '../../input/arguments';
import type { AnnotationReader } from '../../plan/annotation-reader';
import type { ServicePort } from '../../plan/kubernetes/service-ports';
import type { Problem } from '../check';
import { Severity } from '../finding';

const PATH = ALB['healthcheck-path'];
const PORT = ALB['healthcheck-port'];
const INTERVAL = ALB['healthcheck-interval-seconds'];
const TIMEOUT = ALB['healthcheck-timeout-seconds'];
const CODES = ALB['success-codes'];
const VERSION = ALB['backend-protocol-version'];
const TRAFFIC = 'traffic-port';

/** What is wrong with an annotation of an object. */
export type Wrong = Omit<Problem, 'object' | 'field'> & { readonly annotation: string };

/** Settings of a Service that count before those of the Ingress; `service` where the settings are its own; unknown where it is not there. */
type Over = AnnotationReader | 'service' | undefined;

/** Whether at most a path, and a sound one, is said: the usual case. */
export function hasSoundPathOnly(reader: AnnotationReader): boolean {
  const path = reader.text(PATH);
  return ![CODES, PORT, INTERVAL, TIMEOUT].some(key => reader.has(key)) && (path.is !== 'set' || path.value.startsWith('/'));
}

export function* ownProblems(own: AnnotationReader, over: Over): Iterable<Wrong> {
  const counts = (key: string) => !(typeof over === 'object' && over.has(key));
  const path = own.text(PATH);
  if (path.is === 'set' && counts(PATH) && !path.value.startsWith('/')) {
    yield { annotation: PATH, got: path.value, limit: "a path that begins with '/'", message: `annotation ${PATH} is ${shown(path.value)}, which does not begin with '/': AWS refuses it`, fix: `Write ${shown(`/${path.value}`)}.` };
  }
  if (counts(CODES)) {
    yield* codesProblem(own, over);
  }
  yield* timeProblem(own, over);
}

function* codesProblem(own: AnnotationReader, over: Over): Iterable<Wrong> {
  const codes = own.text(CODES);
  const said = typeof over === 'object' && over.has(VERSION) ? over.text(VERSION) : own.text(VERSION);
  if (codes.is !== 'set' || (said.is !== 'set' && said.is !== 'absent')) {
    return;
  }
  // The version may come from the other one of the two objects.
  const [http, grpc] = said.is === 'set' ? [said.value !== 'GRPC', said.value === 'GRPC'] : [true, typeof over !== 'object'];
  if (!(http && areCodes(codes.value, 200, 499)) && !(grpc && areCodes(codes.value, 0, 99))) {
    const allowed = http ? 'codes from 200 to 499' : 'codes from 0 to 99 for gRPC';
    yield {
      annotation: CODES,
      got: codes.value,
      limit: allowed,
      message: `annotation ${CODES} is ${shown(codes.value)}, and allowed are ${allowed}, with commas between them or as a range: AWS refuses it`,
      fix: http ? "Write codes such as '200,302' or '200-399'." : "Write codes such as '0' or '0-99'.",
    };
  }
}

/** Controllers fill in 15 and 5 seconds. */
function* timeProblem(own: AnnotationReader, over: Over): Iterable<Wrong> {
  const both = own.has(INTERVAL) && own.has(TIMEOUT);
  if (!(own.has(INTERVAL) || own.has(TIMEOUT)) || (over === 'service' && !both)) {
    return;
  }
  const [interval, timeout] = [INTERVAL, TIMEOUT].map(key => typeof over === 'object' && over.has(key) ? over.whole(key) : own.whole(key));
  const mine = [INTERVAL, TIMEOUT].filter(key => own.has(key) && !(typeof over === 'object' && over.has(key)));
  const [every, after] = [seconds(INTERVAL, interval, 15), seconds(TIMEOUT, timeout, 5)];
  if (every === undefined || after === undefined || after < every || mine.length === 0) {
    return;
  }
  yield {
    annotation: mine[0],
    severity: over === undefined && !both ? Severity.WARNING : Severity.ERROR,
    got: `interval ${every} seconds, timeout ${after} seconds`,
    limit: `a timeout below ${every} seconds`,
    message: `health checks come every ${every} seconds${interval.is === 'absent' ? ' by default' : ''} with a timeout of ${after} seconds${timeout.is === 'absent' ? ' by default' : ''}, and the interval has to be longer: AWS refuses it`,
    fix: every > 2 ? `Set ${TIMEOUT} to at most ${every - 1}, or ${INTERVAL} to more than ${after}.` : `Set ${INTERVAL} to more than ${after}.`,
  };
}

/** A value out of range is told as such. */
function seconds(key: string, setting: ReturnType<AnnotationReader['whole']>, fallback: number): number | undefined {
  return setting.is === 'absent' ? fallback : setting.is === 'set' && beyondGrammar(specOf(key).grammar, setting.value).ok ? setting.value : undefined;
}

interface Behind {
  readonly title: string;
  readonly ports: readonly ServicePort[];
  readonly targetType?: 'ip' | 'instance';
}

export function* portProblem(own: AnnotationReader, service: Behind | undefined): Iterable<Wrong> {
  const port = own.text(PORT);
  if (port.is !== 'set' || port.value === TRAFFIC) {
    return;
  }
  const number = decodeInteger(port.value, 32);
  if (number.ok) {
    if (number.value < 1 || number.value > 65535) {
      yield { annotation: PORT, got: port.value, limit: '1 to 65535', message: `annotation ${PORT} is ${shown(port.value)}, which is no port: AWS refuses it`, fix: 'Use a port from 1 to 65535.' };
    }
  } else if (service !== undefined) {
    yield* namedPort(port.value, service);
  }
}

function* namedPort(name: string, { title, ports, targetType }: Behind): Iterable<Wrong> {
  const meant = ports.find(candidate => candidate.name === name);
  if (meant === undefined && !ports.some(candidate => candidate.name === undefined)) {
    const names = ports.flatMap(candidate => candidate.name || []);
    yield {
      annotation: PORT,
      got: name,
      limit: [TRAFFIC, 'a number', ...names].join(', '),
      message: `annotation ${PORT} is ${shown(name)}, and ${title} has no port of that name: the controller refuses it where it is read, and stops work on the whole group`,
      fix: name.trim().toLowerCase() === TRAFFIC ? `Write '${TRAFFIC}'.` : `Use '${TRAFFIC}', a number, or the name of a port${names.length > 0 ? `: ${names.join(', ')}` : ''}.`,
    };
  } else if (targetType === 'ip' && typeof meant?.targetPort === 'string') {
    yield {
      annotation: PORT,
      got: name,
      limit: TRAFFIC,
      message: `annotation ${PORT} is ${shown(name)}, a port of ${title} whose targetPort is the name ${shown(meant.targetPort)}, and with ip targets it has to be a number: the controller refuses it where it is read`,
      fix: `Use the number of the target port, or make targetPort of ${name} a number.`,
    };
  }
}

function areCodes(text: string, lowest: number, highest: number): boolean {
  return text.split(',').every(item => {
    const [, low, high = low] = /^\s*(\d{1,3})(?:-(\d{1,3}))?\s*$/.exec(item) ?? [];
    return low !== undefined && Number(low) >= lowest && Number(low) <= Number(high) && Number(high) <= highest;
  });
}
