import { NLB } from '../../annotations/nlb-keys';
import { shown } from '../../input/arguments';
import type { NlbService } from '../../plan/nlb/nlb-service';
import { Severity } from '../finding';
import type { ServiceProblem } from '../service-check';

const PATH = NLB['healthcheck-path'];
const CODES = NLB['healthcheck-success-codes'];
const PROTOCOL = NLB['healthcheck-protocol'];
const [LOWEST, HIGHEST] = [200, 599];

export function isHttp(protocol: string | undefined): boolean {
  return protocol === 'HTTP' || protocol === 'HTTPS';
}

/** Whether something is said of a request. */
export function hasRequest({ reader }: NlbService): boolean {
  return reader.has(PATH) || reader.has(CODES);
}

/** Whether path and codes are such as AWS takes. */
export function hasSoundRequest(nlb: NlbService): boolean {
  const [path, codes] = [nlb.reader.text(PATH), nlb.reader.text(CODES)];
  return (path.is === 'absent' || (path.is === 'set' && path.value.startsWith('/'))) && (codes.is === 'absent' || (codes.is === 'set' && areCodes(codes.value)));
}

/** What concerns HTTP health checks only. */
export function* httpProblems(nlb: NlbService): Iterable<ServiceProblem> {
  const { reader } = nlb;
  const [path, codes] = [reader.text(PATH), reader.text(CODES)];
  if (path.is === 'absent' && codes.is === 'absent') {
    return;
  }
  const protocol = nlb.healthCheckProtocol;
  if (protocol === 'TCP') {
    for (const key of [PATH, CODES].filter(candidate => reader.has(candidate))) {
      yield {
        annotation: key,
        severity: Severity.WARNING,
        message: `annotation ${key} has no effect: health checks are ${reader.has(PROTOCOL) ? 'set to TCP' : 'TCP unless told otherwise'}, and only look whether a connection opens`,
        fix: `Set ${PROTOCOL} to 'HTTP', or remove it.`,
      };
    }
    return;
  }
  if (!isHttp(protocol)) {
    return;
  }
  if (path.is === 'set' && !path.value.startsWith('/')) {
    yield { annotation: PATH, got: path.value, limit: "a path that begins with '/'", message: `annotation ${PATH} is ${shown(path.value)}, which does not begin with '/': AWS refuses it`, fix: `Write ${shown(`/${path.value}`)}.` };
  }
  if (codes.is === 'set' && nlb.hasAdvancedHealthChecks === true && !areCodes(codes.value)) {
    yield {
      annotation: CODES,
      got: codes.value,
      limit: `codes from ${LOWEST} to ${HIGHEST}`,
      message: `annotation ${CODES} is ${shown(codes.value)}, and AWS takes codes from ${LOWEST} to ${HIGHEST}, as '200,302' or '200-399': AWS refuses it`,
      fix: "Write codes with commas between them, or a range: '200-399'.",
    };
  }
}

function areCodes(text: string): boolean {
  return text.split(',').every(item => {
    const [, low, high = low] = /^\s*(\d{3})(?:-(\d{3}))?\s*$/.exec(item) ?? [];
    return low !== undefined && Number(low) >= LOWEST && Number(low) <= Number(high) && Number(high) <= HIGHEST;
  });
}
