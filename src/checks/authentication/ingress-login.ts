import { LOGIN_SETTINGS, LOGIN_TYPES, countsForSome, loginDecider } from './login-settings';
import { providerWrongs } from './provider-wrongs';
import { ALB } from '../../annotations/alb-keys';
import { listensOn } from '../../plan/alb/listen-ports';
import { Severity } from '../finding';
import { listenersOf } from '../ingress/surroundings';
import type { IngressProblem, TakenIngress } from '../ingress-check';
import { listed } from '../ownership/listed';

const TYPE = ALB['auth-type'];
const JWT = ALB['jwt-validation'];
const KEYS = { cognito: ALB['auth-idp-cognito'], oidc: ALB['auth-idp-oidc'] } as const;

/** What is wrong with the login that an Ingress demands. */
export function* ingressLogin(taken: TakenIngress): Iterable<IngressProblem> {
  const { object, ingress: { reader } } = taken;
  const type = reader.text(TYPE);
  if (type.is === 'absent') {
    yield* ignored(taken);
  }
  // On HTTP nothing of it counts, and that is told elsewhere.
  if (type.is !== 'set' || !LOGIN_TYPES.includes(type.value) || listensOn(listenersOf(taken), 'HTTPS') === false) {
    return;
  }
  const login = type.value as keyof typeof KEYS;
  const other = login === 'cognito' ? 'oidc' : 'cognito';
  if (isMissing(KEYS[login], taken)) {
    yield* missing(login, taken);
  }
  if (reader.has(KEYS[other]) && !servicesSay(taken, other)) {
    yield {
      annotation: KEYS[other],
      severity: Severity.WARNING,
      message: `annotation ${KEYS[other]} is not used, because ${TYPE} of ${object.title} is '${login}'`,
      fix: `Remove it, or set ${TYPE} to '${other}'.`,
    };
  }
  yield* providerWrongs(reader, login);
  const both = isMissing(JWT, taken) ? 'never' : countsForSome(taken, [TYPE]);
  if (both !== 'never') {
    yield {
      annotation: JWT,
      severity: both === 'surely' ? Severity.ERROR : Severity.WARNING,
      message: `${object.title} demands a login (${TYPE} '${login}') and a token (${JWT}), and a rule has only one of them: the controller refuses it`,
      fix: 'Leave one of them, or give the paths that differ an Ingress of their own.',
    };
  }
}

function isMissing(key: string, { ingress: { reader } }: TakenIngress): boolean {
  const said = reader.json<object>(key);
  return said.is === 'absent' || (said.is === 'set' && said.value === undefined);
}

function* missing(login: keyof typeof KEYS, taken: TakenIngress): Iterable<IngressProblem> {
  const counts = countsForSome(taken, [TYPE, KEYS[login]]);
  if (counts !== 'never') {
    yield {
      annotation: TYPE,
      severity: counts === 'surely' ? Severity.ERROR : Severity.WARNING,
      got: login,
      limit: KEYS[login],
      message: `${taken.object.title} has ${TYPE} '${login}' without ${KEYS[login]}: the controller refuses it${counts === 'surely' ? '' : ', unless every Service behind it has that annotation'}`,
      fix: `Add ${KEYS[login]}.`,
    };
  }
}

/** Settings of a login where nobody turns it on. */
function* ignored(taken: TakenIngress): Iterable<IngressProblem> {
  const keys = LOGIN_SETTINGS.filter(key => taken.ingress.reader.has(key));
  if (keys.length > 0 && !servicesSay(taken, 'cognito') && !servicesSay(taken, 'oidc')) {
    yield {
      annotation: keys[0],
      severity: Severity.WARNING,
      message: `${taken.object.title} has ${listed(keys)} and no ${TYPE}: nobody has to log in, unless a Service behind it says so`,
      fix: `Set ${TYPE} to 'cognito' or 'oidc', or remove what belongs to it.`,
    };
  }
}

/** Whether a Service beside the Ingress demands a login of a type, or may do so. */
function servicesSay(taken: TakenIngress, type: string): boolean {
  return taken.ingress.backends.some(backend => {
    const decider = loginDecider(backend, taken);
    return typeof decider === 'object' && decider.hasAnnotation(TYPE) && (decider.annotation(TYPE) ?? type) === type;
  });
}
