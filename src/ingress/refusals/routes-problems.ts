import { repeated } from '../../input/arguments';
import type { HttpRoutesOptions } from '../http-routes-options';
import type { AlbHealthCheck } from '../values/alb-health-check';
import { ProtocolVersion } from '../values/protocols';

/** A listener as far as routes have to know it. */
export interface RouteListener {
  readonly protocol: string;
  readonly port: number;
}

/** What options of routes say against each other and against the group's listeners. */
export function routesProblems(options: HttpRoutesOptions, listeners: readonly RouteListener[], serving: readonly RouteListener[]): string[] {
  const { authentication, jwtValidation, protocolVersion, healthCheck, ports, order, certificates, targetType } = options;
  const problems: string[] = [];
  const known = listeners.map(({ port }) => port);
  const stray = ports?.filter(port => !known.includes(port)) ?? [];
  if (stray.length > 0) {
    problems.push(`ports has ${stray.join(', ')}; the group listens on ${known.join(', ')}`);
  }
  if (ports?.length === 0 || repeated(ports?.map(String) ?? []).length > 0) {
    problems.push('ports names no port, or one twice; name each once, or leave it out');
  }
  const redirected = ports?.filter(port => known.includes(port) && !serving.some(listener => listener.port === port)) ?? [];
  if (redirected.length > 0) {
    problems.push(`ports has ${redirected.join(', ')}, where every request is redirected to HTTPS; leave it out`);
  }
  const chosen = ports === undefined ? serving : serving.filter(({ port }) => ports.includes(port));
  const https = chosen.some(({ protocol }) => protocol === 'HTTPS');
  const guard = authentication !== undefined ? 'authentication' : 'jwtValidation';
  if (authentication !== undefined && jwtValidation !== undefined) {
    problems.push('authentication and jwtValidation are both given, and a rule has one of the two; leave one out');
  } else if ((authentication ?? jwtValidation) !== undefined && !https) {
    problems.push(`${guard} is given, and only HTTPS listeners ask for it; the group has none for these routes`);
  } else if ((authentication ?? jwtValidation) !== undefined && ports !== undefined && chosen.some(({ protocol }) => protocol === 'HTTP')) {
    problems.push(`${guard} is given, and ports has an HTTP listener, where requests would pass without it; name HTTPS ports alone`);
  }
  if ((protocolVersion === 'GRPC' || protocolVersion === 'HTTP2') && chosen.length > 0 && !https) {
    problems.push(`protocolVersion is ${protocolVersion}, which needs an HTTPS listener; the group has none for these routes`);
  }
  problems.push(...misfits(protocolVersion, healthCheck));
  if (order !== undefined && (!Number.isInteger(order) || order < -999 || order > 1000)) {
    problems.push(`order is ${order}; allowed is a whole number from -999 to 1000`);
  }
  if (certificates !== undefined && !https) {
    problems.push('certificates is given, and no HTTPS listener serves these routes; leave it out');
  }
  if (certificates !== undefined && (!Array.isArray(certificates) || certificates.length === 0 || repeated(certificates).length > 0)) {
    problems.push('certificates names none, or one twice; name each once, or leave it out');
  }
  if (authentication !== undefined && typeof authentication._provider !== 'function') {
    problems.push('authentication is of another kind; give Authentication.oidc({ … }) or Authentication.cognito({ … })');
  }
  if (jwtValidation !== undefined && typeof jwtValidation._json !== 'function') {
    problems.push('jwtValidation is of another kind; give JwtValidation.of({ … })');
  }
  if (targetType !== undefined && typeof targetType.value !== 'string') {
    problems.push('targetType is of another kind; give TargetType.ip() or TargetType.instance()');
  }
  return problems;
}

/** Targets of gRPC are asked by a call, others by a request. */
export function misfits(protocolVersion: ProtocolVersion | undefined, healthCheck: AlbHealthCheck | undefined): string[] {
  const grpc = protocolVersion === ProtocolVersion.GRPC;
  return healthCheck === undefined || healthCheck.isGrpc === grpc ? []
    : [`healthCheck is AlbHealthCheck.${healthCheck.isGrpc ? 'grpc' : healthCheck.protocol.toLowerCase()}, and protocolVersion is ${grpc ? '' : 'not '}ProtocolVersion.GRPC; make both fit`];
}
