import { ApiObject, App, Chart, Duration } from 'cdk8s';
import { ARN, HTTPS, group, team } from './support';
import {
  AlbHealthCheck, AlbIpAddressType, AllowedSource, Authentication, Backend, ClassSubnets, Controller, FrontendNlb, HttpIngressGroup,
  HttpIngressGroupProps, HttpRoutes, HttpRoutesOptions, IngressClass, IngressClassParams, JwtValidation, Listener, LoadBalancingAlgorithm,
  MutualAuthentication, NamespaceSelector, ProtocolVersion, RouteCondition, RouteOptions, RoutePath, RouteTransform, Scheme,
  SecurityGroups, SettingsPlace, SslPolicy, Stickiness, WebAcl,
} from '../../src';

const API = Backend.service('api', 80);
const LOGIN = Authentication.cognito({ userPoolArn: 'arn:aws:cognito-idp:r:1:userpool/a', userPoolClientId: 'c', userPoolDomain: 'd' });
const TOKEN = JwtValidation.of({ issuer: 'i', jwksEndpoint: 'https://k' });
const oidc = (more: object) => Authentication.oidc({
  issuer: 'https://i', authorizationEndpoint: 'https://a', tokenEndpoint: 'https://t', userInfoEndpoint: 'https://u', secretName: 's', ...more,
});
const params = (props: object, controller?: Controller) => {
  const app = new App();
  const chart = new Chart(app, 'chart');
  return controller === undefined ? new IngressClassParams(chart, 'params', props) : (() => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { ClusterProfile, EksNetworking } = require('../../src');
    const other = new App();
    EksNetworking.attach(other, ClusterProfile.of({ controller }));
    return new IngressClassParams(new Chart(other, 'chart'), 'params', props);
  })();
};

describe('single arguments', () => {
  test.each<[string, () => unknown, string]>([
    ['listener 0', () => Listener.http(0), 'Listener.http: port is 0; allowed is a whole number from 1 to 65535'],
    ['listener 65536', () => Listener.https(65536), 'Listener.https: port is 65536'],
    ['no certificates', () => Listener.https(443, { certificates: [] }), 'Listener.https(443): certificates is []'],
    ['a certificate of S3', () => Listener.https(443, { certificates: ['arn:aws:s3:::b'] }), 'give the ARN of a certificate of ACM or IAM'],
    ['a certificate twice', () => Listener.https(443, { certificates: [ARN, ARN] }), 'it is given twice'],
    ['26 certificates', () => Listener.https(443, { certificates: Array.from({ length: 26 }, (_, i) => `${ARN}${i}`) }), "is '26 certificates'; a listener has at most 25"],
    ['certificates given and looked for', () => Listener.https(443, { certificates: [ARN], certificateHosts: ['a.example.com'] }), 'certificateHosts asks for others'],
    ['certificates given and made', () => Listener.https(443, { certificates: [ARN], createCertificates: true }), 'createCertificates asks for others'],
    ['certificates looked for and made', () => Listener.https(443, { certificateHosts: ['a.example.com'], createCertificates: true }), 'leave one of the two out'],
    ['no hosts', () => Listener.https(443, { certificateHosts: [] }), 'certificateHosts is []'],
    ['a host with a scheme', () => Listener.https(443, { certificateHosts: ['https://a'] }), "certificateHosts[0] is 'https://a'"],
    ['an authority without certificates to make', () => Listener.https(443, { privateCertificateAuthority: 'arn:aws:acm-pca:r:1:certificate-authority/a' }), 'set createCertificates to true'],
    ['an authority that is none', () => Listener.https(443, { createCertificates: true, privateCertificateAuthority: ARN }), "which begins with 'arn:aws:acm-pca:'"],
    ['TLS headers over HTTP', () => Listener.http(80, { headers: { requestHeaderNames: { x_amzn_tls_version: 'a' } } }), 'only an HTTPS listener has them'],
    ['a request header that AWS has not', () => Listener.https(443, { headers: { requestHeaderNames: { host: 'a' } } }), "is 'host'; allowed are x_amzn_mtls_clientcert"],
    ['age −1', () => Listener.http(80, { headers: { accessControlMaxAgeSeconds: -1 } }), 'accessControlMaxAgeSeconds is -1'],
    ['age 86401', () => Listener.http(80, { headers: { accessControlMaxAgeSeconds: 86401 } }), 'accessControlMaxAgeSeconds is 86401; allowed is a whole number from 0 to 86400 seconds'],
    ['an attribute twice', () => Listener.http(80, { headers: { server: true }, attributes: { 'routing.http.response.server.enabled': 'true' } }), 'another property here writes'],
    ['client certificates of another kind', () => Listener.https(443, { mutualAuthentication: {} as MutualAuthentication }), "give MutualAuthentication.verify('store')"],
    ['an empty trust store', () => MutualAuthentication.verify(''), "trustStore is ''; give the name or the ARN"],
    ['a web ACL that is none', () => WebAcl.byArn('arn:aws:waf-regional:r:1:webacl/a'), "which begins with 'arn:aws:wafv2:'"],
    ['a web ACL without a name', () => WebAcl.byName(''), 'give the name of a web ACL'],
    ['a health check without a slash', () => AlbHealthCheck.http('x'), "AlbHealthCheck.http: path is 'x'"],
    ['a method that is none', () => AlbHealthCheck.grpc('/x'), "AlbHealthCheck.grpc: method is '/x'; give a method such as"],
    ['two ports', () => AlbHealthCheck.http('/', { port: 1, portName: 'a' }), 'port is 1 already'],
    ['interval 4', () => AlbHealthCheck.http('/', { interval: Duration.seconds(4) }), "interval is '4 s'"],
    ['interval 301', () => AlbHealthCheck.http('/', { interval: Duration.seconds(301) }), "interval is '301 s'"],
    ['timeout 16 of 15', () => AlbHealthCheck.https('/', { timeout: Duration.seconds(16) }), "AlbHealthCheck.https: timeout is '16 s'; it must be shorter than the interval, which is 15 s"],
    ['threshold 1', () => AlbHealthCheck.http('/', { healthyThreshold: 1 }), 'healthyThreshold is 1'],
    ['threshold 11', () => AlbHealthCheck.http('/', { unhealthyThreshold: 11 }), 'unhealthyThreshold is 11'],
    ['code 500', () => AlbHealthCheck.http('/', { successCodes: '200,500' }), "successCodes is '200,500'; give codes from 200 to 499"],
    ['code 199', () => AlbHealthCheck.http('/', { successCodes: '199' }), 'give codes from 200 to 499'],
    ['codes backwards', () => AlbHealthCheck.http('/', { successCodes: '299-200' }), 'give codes from 200 to 499'],
    ['gRPC code 100', () => AlbHealthCheck.grpc('/a/b', { successCodes: '100' }), 'give codes from 0 to 99'],
    ['codes in words', () => AlbHealthCheck.http('/', { successCodes: 'ok' }), "successCodes is 'ok'"],
    ['cookie for 0 s', () => Stickiness.loadBalancerCookie(Duration.seconds(0)), "duration is '0 s'"],
    ['a cookie of AWS', () => Stickiness.applicationCookie('AWSALB'), "none that begins with 'AWSALB'"],
    ['exact with a wildcard', () => RoutePath.exact('/a*'), "RoutePath.exact: path is '/a*'; wildcards have a meaning in RoutePath.pattern alone"],
    ['prefix without a slash', () => RoutePath.prefix('a'), "give a path that begins with '/'"],
    ['prefix of 127', () => RoutePath.prefix(`/${'a'.repeat(126)}`), 'give at most 126 characters'],
    ['exact of 129', () => RoutePath.exact(`/${'a'.repeat(128)}`), 'give at most 128 characters'],
    ['a path that climbs', () => RoutePath.prefix('/a/../b'), 'without blanks'],
    ['pattern with six wildcards', () => RoutePath.pattern('/******'), 'a rule has at most five wildcards'],
    ['pattern without a slash', () => RoutePath.pattern('*'), "give a pattern that begins with '/'"],
    ['an empty expression', () => RoutePath.regex(''), 'give a regular expression'],
    ['an expression that is none', () => RoutePath.regex('('), "regex is '('"],
    ['an expression of 129', () => RoutePath.regex('a'.repeat(129)), 'at most 128 characters'],
    ['header Host', () => RouteCondition.header('host', ['a']), 'the host of a route, or RouteCondition.host, is for that'],
    ['a header of 41', () => RouteCondition.header('a'.repeat(41), ['a']), 'at most 40 characters'],
    ['no values', () => RouteCondition.header('a', []), 'values is []; give a list of at least one text'],
    ['a value of 129', () => RouteCondition.path(['a'.repeat(129)]), 'give at most 128 characters'],
    ['an empty value', () => RouteCondition.headerRegex('a', ['']), "regexes[0] is ''"],
    ['a method in small letters', () => RouteCondition.method(['get']), "methods[0] is 'get'; give a method in capitals"],
    ['no pairs', () => RouteCondition.query([]), 'give at least one pair'],
    ['an empty pair', () => RouteCondition.query([{ value: '' }]), "pairs[0].value is ''"],
    ['an address as a block', () => RouteCondition.sourceIp(['10.0.0.1']), "cidrs[0] is '10.0.0.1'; give a block"],
    ['an empty rewrite', () => RouteTransform.rewriteUrl('', ''), "RouteTransform.rewriteUrl: regex is ''"],
    ['a rewrite of 1025', () => RouteTransform.rewriteHost('a', 'b'.repeat(1025)), 'give at most 1024 characters'],
    ['a rewrite to nothing', () => RouteTransform.rewriteHost('a', undefined as any), 'replace is nothing; give text'],
    ['an issuer over HTTP', () => oidc({ issuer: 'http://i' }), "Authentication.oidc: issuer is 'http://i'; give a URL that begins with 'https://'"],
    ['a Secret with capitals', () => oidc({ secretName: 'S' }), 'give the name of a Secret'],
    ['a session of 604801 s', () => oidc({ sessionTimeout: Duration.seconds(604801) }), "sessionTimeout is '604801 s'"],
    ['no parameters', () => oidc({ extraParameters: {} }), 'give one to ten parameters'],
    ['eleven parameters', () => oidc({ extraParameters: Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`p${i}`, ''])) }), 'give one to ten parameters'],
    ['a cookie with a blank', () => oidc({ sessionCookie: 'a b' }), 'give the name of a cookie'],
    ['a pool that is none', () => Authentication.cognito({ userPoolArn: ARN, userPoolClientId: 'a', userPoolDomain: 'b' }), "which begins with 'arn:aws:cognito-idp:'"],
    ['keys over HTTP', () => JwtValidation.of({ issuer: 'i', jwksEndpoint: 'http://k' }), "jwksEndpoint is 'http://k'"],
    ['an issuer of 257', () => JwtValidation.of({ issuer: 'i'.repeat(257), jwksEndpoint: 'https://k' }), 'give at most 256 characters'],
    ['no claims', () => JwtValidation.of({ issuer: 'i', jwksEndpoint: 'https://k', claims: [] }), "claims is '0 claims'"],
    ['a claim that is always looked at', () => JwtValidation.of({ issuer: 'i', jwksEndpoint: 'https://k', claims: [{ name: 'exp', values: ['1'] }] }), 'this claim is always looked at'],
    ['a claim without values', () => JwtValidation.of({ issuer: 'i', jwksEndpoint: 'https://k', claims: [{ name: 'a', values: [] }] }), 'give one to ten values'],
    ['port 0 of a backend', () => Backend.service('api', 0), 'Backend.service: port is 0'],
    ['a Service with capitals', () => Backend.service('Api', 80), "Backend.service: name is 'Api'"],
    ['a port name of 16', () => Backend.serviceByPortName('api', 'a'.repeat(16)), 'at most 15'],
    ['control port 0', () => Backend.service('api', 80, { controlPort: 0 }), 'controlPort is 0'],
    ['a load balancer as target group', () => Backend.targetGroup('arn:aws:elasticloadbalancing:r:1:loadbalancer/app/a/b'), 'give the ARN of a target group'],
    ['a target group of 33', () => Backend.targetGroupByName('a'.repeat(33)), 'at most 32'],
    ['status 302', () => Backend.fixedResponse(302), 'Backend.redirect is for that'],
    ['status 600', () => Backend.fixedResponse(600), 'statusCode is 600'],
    ['a body of 1025', () => Backend.fixedResponse(200, { body: 'a'.repeat(1025) }), "body is '1025 characters'"],
    ['a body of XML', () => Backend.fixedResponse(200, { contentType: 'text/xml' }), 'allowed are text/plain'],
    ['a redirect to itself', () => Backend.redirect({ host: '#{host}', path: '/#{path}', query: 'a' }), 'AWS wants protocol, host, port or path to change'],
    ['a redirect to FTP', () => Backend.redirect({ protocol: 'FTP' }), "allowed is 'HTTP' or 'HTTPS'"],
    ['a redirect to a path without a slash', () => Backend.redirect({ path: 'a' }), "path is 'a'"],
    ['a query with its mark', () => Backend.redirect({ host: 'a', query: '?a' }), "give a query without '?'"],
    ['one backend by weight', () => Backend.weighted([{ backend: API, weight: 1 }]), "backends is '1 backends'; give two to five"],
    ['six backends by weight', () => Backend.weighted(Array.from({ length: 6 }, () => ({ backend: API, weight: 1 }))), 'give two to five'],
    ['weight 1000', () => Backend.weighted([{ backend: API, weight: 1000 }, { backend: API, weight: 1 }]), 'backends[0].weight is 1000'],
    ['a response by weight', () => Backend.weighted([{ backend: Backend.fixedResponse(200), weight: 1 }, { backend: API, weight: 1 }]), 'give a Service, a workload or a target group'],
    ['two target ports', () => Backend.of(new Chart(new App(), 'c'), { port: 1, targetPort: 1, targetPortName: 'a' }), 'targetPort is 1 already'],
    ['nothing behind a backend', () => team((routes, chart) => routes.add('*', RoutePath.any(), Backend.of(chart, { port: 1 }))), "Backend.of: no API object stands behind 'shop'; give a Service or a workload"],
    ['a frontend NLB with private addresses', () => FrontendNlb.of({ scheme: Scheme.internal({ privateIpv4Addresses: { a: '10.0.0.9' } }) }), 'no fixed private addresses'],
    ['a frontend NLB with subnets twice', () => FrontendNlb.of({ scheme: Scheme.internetFacing({ elasticIps: { a: 'eipalloc-1' } }), subnets: ['a'] }), 'elasticIps name the subnets already'],
    ['a frontend NLB on port 0', () => FrontendNlb.of({ portMapping: { 0: 443 } }), 'portMapping is 0'],
    ['a frontend NLB to port 65536', () => FrontendNlb.of({ portMapping: { 443: 65536 } }), "portMapping['443'] is 65536"],
    ['a frontend NLB that asks by gRPC', () => FrontendNlb.of({ healthCheck: AlbHealthCheck.grpc('/a/b') }), 'give AlbHealthCheck.http or https'],
    ['an attribute of a frontend NLB twice', () => FrontendNlb.of({ crossZone: true, attributes: { 'load_balancing.cross_zone.enabled': 'true' } }), 'another property here writes'],
    ['no namespaces', () => NamespaceSelector.named([]), 'give at least one name'],
    ['no labels of namespaces', () => NamespaceSelector.withLabels({}), 'give at least one label'],
    ['a subnet by name', () => ClassSubnets.byIds(['blue']), "ids[0] is 'blue'"],
    ['a subnet twice', () => ClassSubnets.byIds(['subnet-a', 'subnet-a']), 'name each subnet once'],
    ['no tags', () => ClassSubnets.byTags({}), 'give values by key'],
    ['a tag twice', () => ClassSubnets.byTags({ tier: ['a', 'a'] }), "tags['tier'] is [\"a\",\"a\"]"],
    ['parameters with fixed addresses', () => params({ scheme: Scheme.internal({ privateIpv4Addresses: { a: '10.0.0.9' } }) }), "IngressClassParams 'chart/params': scheme has fixed addresses"],
    ['parameters that EKS Auto Mode lacks', () => params({ allowFrom: [AllowedSource.prefixList('pl-1')], loadBalancerName: 'a' }, Controller.autoMode()), 'no field for prefix lists in allowFrom, loadBalancerName'],
    ['parameters that an old controller lacks', () => params({ webAcl: WebAcl.none(), minimumCapacityUnits: 1 }, Controller.selfManaged('2.10.0')),
      'the IngressClassParams of AWS Load Balancer Controller 2.10.0 have no field for webAcl, minimumCapacityUnits'],
    ['parameters with more of a listener than attributes', () => params({ listeners: [Listener.https(443, { redirectHttp: true })] }),
      'listeners has redirectHttp of listener 443, and parameters say attributes of listeners alone'],
    ['a gRPC check of HTTP targets', () => Backend.of(new App(), { port: 1, healthCheck: AlbHealthCheck.grpc('/a/b') }), "healthCheck is 'AlbHealthCheck.grpc'; targets of ProtocolVersion.GRPC"],
    ['an HTTP check of gRPC targets', () => Backend.of(new App(), { port: 1, protocolVersion: ProtocolVersion.GRPC, healthCheck: AlbHealthCheck.http('/') }), "healthCheck is 'AlbHealthCheck.http'"],
    ['a redirect of parameters to port 0', () => params({ sslRedirectPort: 0 }), 'sslRedirectPort is 0'],
    ['joining without listeners', () => HttpIngressGroup.join('a', {} as any), "give the group's listeners"],
    ["joining with the owner's business", () => HttpIngressGroup.join('a', { listeners: [Listener.https(443, { redirectHttp: true })] }), 'the owner of the group says that'],
    ['joining a name with capitals', () => HttpIngressGroup.join('A', { listeners: [HTTPS] }), "HttpIngressGroup.join: groupName is 'A'"],
    ['routes of no group', () => new HttpRoutes(new Chart(new App(), 'c'), 'r', {} as any), "HttpRoutes 'c/r': group is nothing; give an HttpIngressGroup"],
  ])('%s', (_title, make, message) => {
    expect(make).toThrow(message);
  });
});

describe('options of another kind, or with names that nobody reads', () => {
  const routes = (options: any) => group().routes(new Chart(new App(), 'c'), 'r', options);
  const route = (options: any) => routes({}).add('*', RoutePath.any(), API, options);
  test.each<[string, (options: any) => unknown]>([
    ['Listener.http(80)', options => Listener.http(80, options)],
    ['Listener.https(443)', options => Listener.https(443, options)],
    ['Listener.http(80): headers', options => Listener.http(80, { headers: options })],
    ['MutualAuthentication.verify', options => MutualAuthentication.verify('s', options)],
    ['AlbHealthCheck.http', options => AlbHealthCheck.http('/', options)],
    ['HttpIngressGroup.routes: targetGroup', options => routes({ targetGroup: options })],
    ['Authentication.oidc', options => Authentication.oidc(options)],
    ['Authentication.cognito', options => Authentication.cognito(options)],
    ['JwtValidation.of', options => JwtValidation.of(options)],
    ['JwtValidation.of: claims[0]', options => JwtValidation.of({ issuer: 'i', jwksEndpoint: 'https://k', claims: [options] })],
    ['FrontendNlb.of', options => FrontendNlb.of(options)],
    ['Backend.of', options => Backend.of(new App(), options)],
    ['Backend.service', options => Backend.service('api', 80, options)],
    ['Backend.serviceByPortName', options => Backend.serviceByPortName('api', 'http', options)],
    ['Backend.fixedResponse', options => Backend.fixedResponse(200, options)],
    ['Backend.redirect', options => Backend.redirect(options)],
    ['Backend.weighted', options => Backend.weighted([{ backend: API, weight: 1 }, { backend: API, weight: 1 }], options)],
    ['Backend.weighted: backends[0]', options => Backend.weighted([options, options])],
    ['HttpIngressGroup.join', options => HttpIngressGroup.join('a', options)],
    ["HttpRoutes 'c/r': add", route],
    ["IngressClassParams 'chart/params'", params],
    ["IngressClass 'c/i'", options => new IngressClass(new Chart(new App(), 'c'), 'i', options)],
    ['headers', options => group({ headers: options })],
  ])('%s', (self, make) => {
    expect(() => make(null)).toThrow(self === 'headers' ? 'headers is null; give an object' : `${self.replace(/'c\/r': add/, "'c/r': add")}`);
    expect(() => make({ zzz: 1 })).toThrow(`${self}: there is no property zzz`);
  });

  test('a query pair', () => {
    expect(() => RouteCondition.query([null as any])).toThrow('RouteCondition.query: pairs[0] is null');
    expect(() => RouteCondition.query([{ valu: 'a' } as any])).toThrow('RouteCondition.query: pairs: there is no property valu; did you mean value?');
  });

  test('routes', () => {
    expect(() => routes({ ordr: 1 })).toThrow("HttpRoutes 'c/r': there is no property ordr; did you mean order?");
  });
});

describe('a group', () => {
  test.each<[string, Partial<HttpIngressGroupProps>, string]>([
    ['no listeners', { listeners: [] }, "HttpIngressGroup 'platform/web': listeners is empty"],
    ['51 listeners', { listeners: Array.from({ length: 51 }, (_, i) => Listener.http(i + 1)) }, 'listeners has 51'],
    ['a port twice', { listeners: [Listener.http(443), HTTPS] }, 'listeners has port 443 twice'],
    ['two redirects', { listeners: [Listener.https(443, { redirectHttp: true }), Listener.https(8443, { redirectHttp: true })] }, 'redirectHttp is asked for on ports 443 and 8443'],
    ['different certificates', { listeners: [HTTPS, Listener.https(8443, { certificates: [`${ARN}b`] })] }, 'the HTTPS listeners have different certificates'],
    ['different policies', { listeners: [HTTPS, Listener.https(8443, { sslPolicy: SslPolicy.TLS_2016_08 })] }, 'different ssl policies'],
    ['fixed addresses', { scheme: Scheme.internal({ privateIpv4Addresses: { a: '10.0.0.9' } }) }, 'give them to frontendNlb'],
    ['nobody', { scheme: Scheme.internetFacing() }, 'the scheme is internet-facing and allowFrom names nobody'],
    ['an empty list', { allowFrom: [] }, 'allowFrom is empty'],
    ['given groups and sources', { securityGroups: SecurityGroups.given(['sg-1']), allowFrom: [AllowedSource.anywhere()] }, 'allowFrom and securityGroups are both given'],
    ['no security groups', { securityGroups: SecurityGroups.none() }, 'an Application Load Balancer always has some'],
    ['options of an NLB', { securityGroups: SecurityGroups.managed({ enforceOnPrivateLink: true }) }, 'only a Network Load Balancer has'],
    ['IPv6 on IPv4', { allowFrom: [AllowedSource.ipv6('2001:db8::/32')] }, 'make ipAddressType AlbIpAddressType.DUALSTACK'],
    ['a subnet twice', { subnets: ['subnet-a', 'subnet-a'] }, 'subnets has subnet-a twice'],
    ['a selector without a class', { namespaceSelector: NamespaceSelector.named(['a']) }, 'only an IngressClass keeps namespaces out'],
    ['nobody before a frontend NLB', { frontendNlb: FrontendNlb.of({ scheme: Scheme.internetFacing() }) }, 'the scheme of frontendNlb is internet-facing and allowFrom names nobody'],
    ['a selector without its own namespace', { namespaceSelector: NamespaceSelector.named(['shop']), settingsPlace: SettingsPlace.INGRESS_CLASS },
      "namespaceSelector leaves 'platform' out, where the group's own Ingress is; add it"],
    ['a frontend NLB to nowhere', { frontendNlb: FrontendNlb.of({ portMapping: { 443: 444 } }) }, 'frontendNlb.portMapping leads to 444; the listeners are on 443'],
    ['a frontend NLB past the redirect', { listeners: [Listener.https(443, { redirectHttp: true })], frontendNlb: FrontendNlb.of({ portMapping: { 80: 80 } }) }, 'leaves out port 443'],
    ['idle 0 s', { idleTimeout: Duration.seconds(0) }, "idleTimeout is '0 s'; allowed are whole seconds from 1 to 4000"],
    ['keep-alive 59 s', { clientKeepAlive: Duration.seconds(59) }, "clientKeepAlive is '59 s'"],
    ['an attribute twice', { http2: true, loadBalancerAttributes: { 'routing.http2.enabled': 'true' } }, 'loadBalancerAttributes has routing.http2.enabled'],
    ['a name of 33', { loadBalancerName: 'a'.repeat(33) }, 'at most 32 letters'],
    ['units −1', { minimumCapacityUnits: -1 }, 'minimumCapacityUnits is -1'],
    ['a pool that is none', { ipv4IpamPool: 'pool' }, "give the pool's id, for instance 'ipam-pool-0a1b2c3d'"],
    ['a pool of an Outpost that is none', { customerOwnedIpv4Pool: 'pool' }, "give the pool's id, for instance 'ipv4pool-coip-0a1b2c3d'"],
    ['a group name with capitals', { groupName: 'Web' }, "groupName is 'Web'"],
    ['a group name of 64', { groupName: 'a'.repeat(64) }, 'allowed are 1 to 63'],
    ['an unknown property', { listener: [] } as any, 'there is no property listener; did you mean listeners?'],
    ['an extra annotation that is written', { extraAnnotations: { 'alb.ingress.kubernetes.io/scheme': 'internal' } }, 'extraAnnotations has alb.ingress.kubernetes.io/scheme, which the construct writes itself'],
    ['a default backend elsewhere', { defaultBackend: Backend.of(new ApiObject(new Chart(new App(), 'c', { namespace: 'elsewhere' }), 's', { apiVersion: 'v1', kind: 'Service' }), { port: 80 }) },
      "is in namespace 'elsewhere', and an Ingress reaches Services of its own namespace alone, which is 'platform'"],
  ])('%s', (_title, props, message) => {
    expect(() => group(props)).toThrow(message);
  });

  test('all contradictions are told at once', () => {
    expect(() => group({ listeners: [Listener.http(80), Listener.http(80)], allowFrom: [], ipAddressType: AlbIpAddressType.DUALSTACK })).toThrow(/port 80 twice.*allowFrom is empty/);
  });
});

describe('routes', () => {
  const both = [Listener.http(), HTTPS];
  test.each<[string, HttpRoutesOptions, Listener[], string]>([
    ['a port that the group has not', { ports: [444] }, both, "HttpRoutes 'shop/routes': ports has 444; the group listens on 80, 443"],
    ['no port', { ports: [] }, both, 'ports names no port'],
    ['a port that redirects', { ports: [80] }, [Listener.https(443, { certificates: [ARN], redirectHttp: true })], 'ports has 80, where every request is redirected to HTTPS'],
    ['login and token', { authentication: LOGIN, jwtValidation: TOKEN }, both, 'authentication and jwtValidation are both given'],
    ['login over HTTP', { authentication: LOGIN }, [Listener.http()], 'authentication is given, and only HTTPS listeners ask for it'],
    ['token beside HTTP', { jwtValidation: TOKEN, ports: [80, 443] }, both, 'where requests would pass without it'],
    ['gRPC over HTTP', { protocolVersion: ProtocolVersion.GRPC }, [Listener.http()], 'protocolVersion is GRPC, which needs an HTTPS listener'],
    ['a gRPC check of HTTP', { healthCheck: AlbHealthCheck.grpc('/a/b') }, both, 'protocolVersion is not ProtocolVersion.GRPC; make both fit'],
    ['an HTTP check of gRPC', { protocolVersion: ProtocolVersion.GRPC, healthCheck: AlbHealthCheck.https('/') }, both, 'healthCheck is AlbHealthCheck.https, and protocolVersion is ProtocolVersion.GRPC'],
    ['a login of another kind', { authentication: {} as any }, both, 'authentication is of another kind; give Authentication.oidc'],
    ['a token of another kind', { jwtValidation: {} as any }, both, 'jwtValidation is of another kind; give JwtValidation.of'],
    ["the group's business", { extraAnnotations: { 'alb.ingress.kubernetes.io/scheme': 'internet-facing' } }, both, 'extraAnnotations has alb.ingress.kubernetes.io/scheme, which concerns the load balancer of the whole group; say it on the group'],
    ["the group's own order", { order: -1000 }, both, 'order is -1000; allowed is a whole number from -999 to 1000'],
    ['order 1001', { order: 1001 }, both, 'order is 1001'],
    ['certificates over HTTP', { certificates: [ARN] }, [Listener.http()], 'no HTTPS listener serves these routes'],
    ['a certificate twice', { certificates: [ARN, ARN] }, both, 'certificates names none, or one twice'],
    ['certificates beside made ones', { certificates: [ARN] }, [Listener.https(443, { createCertificates: true })], 'the group has certificates made'],
    ['slow start by chance', { targetGroup: { slowStart: Duration.seconds(30), algorithm: LoadBalancingAlgorithm.WEIGHTED_RANDOM } }, both, 'it works with LoadBalancingAlgorithm.ROUND_ROBIN alone'],
    ['anomalies in turn', { targetGroup: { mitigateAnomalies: true } }, both, 'it needs algorithm LoadBalancingAlgorithm.WEIGHTED_RANDOM'],
    ['cookies by chance', { targetGroup: { stickiness: Stickiness.loadBalancerCookie(), algorithm: LoadBalancingAlgorithm.WEIGHTED_RANDOM } }, both, 'it does not work with LoadBalancingAlgorithm.WEIGHTED_RANDOM'],
  ])('%s', (_title, options, listeners, message) => {
    expect(() => team(routes => routes.add('*', RoutePath.any(), API), options, { listeners })).toThrow(message);
  });

  test.each<[string, string, RoutePath, Backend, RouteOptions, string]>([
    ['a host with a port', 'a:80', RoutePath.any(), API, {}, "HttpRoutes 'shop/routes': route a:80/: host is 'a:80'; give a host such as"],
    ['a path as text', '*', '/' as any, API, {}, "give a RoutePath, for instance RoutePath.prefix('/')"],
    ['a backend as text', '*', RoutePath.any(), 'api' as any, {}, "backend is 'api'; give a Backend"],
    ['no conditions', '*', RoutePath.any(), API, { conditions: [] }, 'conditions is []; give a list such as'],
    ['transforms of another kind', '*', RoutePath.any(), API, { transforms: [{} as any] }, 'transforms is [{}]; give a list such as'],
    ['two rewrites of the URL', '*', RoutePath.any(), API, { transforms: [RouteTransform.rewriteUrl('a', 'b'), RouteTransform.rewriteUrl('c', 'd')] }, 'transforms has two of one kind'],
    ['a name of 53', '*', RoutePath.any(), API, { name: 'a'.repeat(53) }, 'allowed are at most 52'],
    ['hosts by value and by expression', 'a.example.com', RoutePath.any(), API, { conditions: [RouteCondition.hostRegex(['a'])] }, 'hosts are given both as they are and by RouteCondition.hostRegex'],
    ['paths by value and by expression', '*', RoutePath.regex('a'), API, { conditions: [RouteCondition.path(['/a'])] }, 'paths are given both by RoutePath.regex and RouteCondition.path'],
  ])('%s', (_title, host, path, backend, options, message) => {
    expect(() => team(routes => routes.add(host, path, backend, options))).toThrow(message);
  });

  test('names that annotations could not tell apart', () => {
    const named = { name: 'api' };
    expect(() => team(routes => routes.add('*', RoutePath.any(), API).add('*', RoutePath.any(), API, named))).toThrow("the name 'api' is that of another route or of a Service behind one");
    expect(() => team(routes => routes.add('*', RoutePath.any(), API, named).add('*', RoutePath.any(), API))).toThrow("a route is named 'api', as a Service behind another");
    expect(() => team(routes => routes.add('*', RoutePath.any(), API, { name: 'x' }).add('*', RoutePath.any(), API, { name: 'x' }))).toThrow("the name 'x' is that of another route");
  });

  test('a namespace that the group leaves out', () => {
    expect(() => team(routes => routes, {}, { settingsPlace: SettingsPlace.INGRESS_CLASS, namespaceSelector: NamespaceSelector.named(['platform']) }))
      .toThrow("HttpRoutes 'shop/routes': the group's namespaceSelector leaves 'shop' out, and an Ingress from there belongs to no group; add the namespace to it");
  });

  test('two default backends on one port, of one group', () => {
    expect(() => team(routes => routes.addDefaultBackend(API), {}, { defaultBackend: Backend.fixedResponse(404) }))
      .toThrow("HttpRoutes 'shop/routes': 'platform/web' says already what answers where no route of the group does, and a second default backend stops the whole group");
    const web = group({ listeners: both });
    const chart = new Chart(new App(), 'shop');
    web.routes(chart, 'one', { ports: [80] }).addDefaultBackend(API);
    web.routes(chart, 'two', { ports: [443] }).addDefaultBackend(API);
    expect(() => web.routes(chart, 'three').addDefaultBackend(API)).toThrow("'shop/one' says already");
  });

  test('HTTP/2 or gRPC on HTTP', () => {
    const grpc = (chart: Chart) => Backend.of(new ApiObject(chart, 'grpc', { apiVersion: 'v1', kind: 'Service' }), { port: 80, protocolVersion: ProtocolVersion.GRPC });
    const refused = 'protocolVersion of the backend is GRPC, which needs HTTPS, and the routes are served on HTTP 80 as well; give the routes ports with HTTPS alone, or redirect HTTP';
    expect(() => team((routes, chart) => routes.add('*', RoutePath.any(), grpc(chart)), {}, { listeners: both })).toThrow(refused);
    expect(() => team((routes, chart) => routes.add('*', RoutePath.any(), Backend.weighted([{ backend: grpc(chart), weight: 1 }, { backend: API, weight: 1 }])), {}, { listeners: both })).toThrow(refused);
    expect(() => team((routes, chart) => routes.add('*', RoutePath.any(), grpc(chart)), { ports: [443] }, { listeners: both })).not.toThrow('protocolVersion');
  });

  test('two default backends, and two control ports', () => {
    expect(() => team(routes => routes.addDefaultBackend(API).addDefaultBackend(API))).toThrow('the default backend is given already');
    expect(() => team(routes => routes
      .add('*', RoutePath.exact('/a'), Backend.service('api', 80, { controlPort: 1 })).add('*', RoutePath.exact('/b'), Backend.service('api', 80, { controlPort: 2 })))).toThrow('is 1 already, and cannot be 2 as well');
  });

  describe('backends', () => {
    const workload = (chart: Chart, namespace?: string, id = 'api') => new ApiObject(chart, id, {
      apiVersion: 'apps/v1', kind: 'Deployment', metadata: { namespace }, spec: { selector: { matchLabels: { app: 'a' } } },
    });
    test.each<[string, (routes: HttpRoutes, chart: Chart) => unknown, string]>([
      ['in another namespace', (routes, chart) => routes.add('*', RoutePath.any(), Backend.of(workload(chart, 'elsewhere'), { port: 80 })), "Service 'api' is in namespace 'elsewhere'"],
      ['with an id that is no name', (routes, chart) => routes.add('*', RoutePath.any(), Backend.of(workload(chart, undefined, 'Api'), { port: 80 })), "id of the workload is 'Api'"],
      ['one port to two', (routes, chart) => {
        const api = workload(chart);
        routes.add('*', RoutePath.any(), Backend.of(api, { port: 80 })).add('*', RoutePath.any(), Backend.of(api, { port: 80, targetPort: 81 }));
      }, "port 80 of Service 'shop/api/service-api' leads to 80 already"],
      ['settings that differ', (routes, chart) => {
        const api = workload(chart);
        routes.add('*', RoutePath.any(), Backend.of(api, { port: 80, protocolVersion: ProtocolVersion.GRPC }))
          .add('*', RoutePath.any(), Backend.of(api, { port: 80, protocolVersion: ProtocolVersion.HTTP1 }));
      }, "has alb.ingress.kubernetes.io/backend-protocol-version 'GRPC' already, and all routes to it share that"],
      ['a Service with a target port', (routes, chart) => routes.add('*', RoutePath.any(), Backend.of(new ApiObject(chart, 's', { apiVersion: 'v1', kind: 'Service' }), { port: 80, targetPort: 1 })),
        "targetPort is given for the Service 'shop/s', which has its own"],
    ])('%s', (_title, fill, message) => {
      expect(() => team(fill)).toThrow(message);
    });
  });
});
