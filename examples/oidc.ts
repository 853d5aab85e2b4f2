/*
 * A login for /admin, none for the rest: a login is a setting of an Ingress, so these are two members of the group.
 *
 * The Secret `admin-oidc`, with `clientID` and `clientSecret`, is in the namespace already: a program is no place for it.
 */
import { App, Chart, Duration } from 'cdk8s';
import {
  AllowedSource, Authentication, Backend, ClusterProfile, Controller, EksNetworking, HttpIngressGroup, Listener, RoutePath, Scheme,
} from 'cdk8s-eks-networking';
import { Deployment } from 'cdk8s-plus-28';

const app = new App();
EksNetworking.attach(app, ClusterProfile.of({ controller: Controller.selfManaged('3.5.0') }));

const chart = new Chart(app, 'portal', { namespace: 'portal' });
const portal = new Deployment(chart, 'portal', { containers: [{ image: 'registry.example.com/portal:5.0', portNumber: 8080 }] });
const admin = new Deployment(chart, 'admin', { containers: [{ image: 'registry.example.com/portal-admin:5.0', portNumber: 8080 }] });

const group = new HttpIngressGroup(chart, 'public', {
  listeners: [Listener.https(443, {
    certificates: ['arn:aws:acm:eu-west-1:111122223333:certificate/00000000-0000-0000-0000-00000000000a'],
    redirectHttp: true,
  })],
  scheme: Scheme.internetFacing(),
  allowFrom: [AllowedSource.anywhere()],
});

// First in the group: a broader path before it would serve /admin without a login.
group.routes(chart, 'portal-admin', {
  order: -100,
  authentication: Authentication.oidc({
    issuer: 'https://login.example.com',
    authorizationEndpoint: 'https://login.example.com/authorize',
    tokenEndpoint: 'https://login.example.com/token',
    userInfoEndpoint: 'https://login.example.com/userinfo',
    secretName: 'admin-oidc',
    scope: 'openid email',
    sessionTimeout: Duration.hours(8),
  }),
}).add('portal.example.com', RoutePath.prefix('/admin'), Backend.of(admin, { port: 80, targetPort: 8080 }));

group.routes(chart, 'portal-public')
  .add('portal.example.com', RoutePath.any(), Backend.of(portal, { port: 80, targetPort: 8080 }));

app.synth();
