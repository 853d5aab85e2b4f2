/*
 * One Application Load Balancer for several teams: a platform chart owns it, two application charts in namespaces of their own add routes.
 *
 * The platform chart has to be deployed first. Here all charts are of one app, and `addDependency` numbers their files in dist/ accordingly;
 * in an app of their own, the teams join by name.
 */
import { App, Chart } from 'cdk8s';
import {
  AlbHealthCheck, AllowedSource, Backend, ClusterProfile, Controller, EksNetworking, HttpIngressGroup, Listener, RoutePath, Scheme,
} from 'cdk8s-eks-networking';
import { Deployment } from 'cdk8s-plus-28';

const app = new App();
EksNetworking.attach(app, ClusterProfile.of({ controller: Controller.selfManaged('3.5.0') }));

// The platform team says what the load balancer is. HTTP is redirected; what nobody serves gets an answer of the load balancer itself.
const platform = new Chart(app, 'platform', { namespace: 'platform' });
const edge = new HttpIngressGroup(platform, 'edge', {
  listeners: [Listener.https(443, {
    certificates: ['arn:aws:acm:eu-west-1:111122223333:certificate/00000000-0000-0000-0000-00000000000a'], // *.example.com
    redirectHttp: true,
  })],
  scheme: Scheme.internetFacing(),
  allowFrom: [AllowedSource.anywhere()],
  deletionProtection: true,
  defaultBackend: Backend.fixedResponse(404, { contentType: 'text/html', body: '<h1>Nothing here</h1>' }),
});

// Everything of www.example.com that nobody else serves is the shop's: its rules come last.
const shop = new Chart(app, 'shop', { namespace: 'shop' });
shop.addDependency(platform);
const storefront = new Deployment(shop, 'storefront', { containers: [{ image: 'registry.example.com/storefront:2.1', portNumber: 8080 }] });
const cart = new Deployment(shop, 'cart', { containers: [{ image: 'registry.example.com/cart:1.9', portNumber: 8080 }] });
edge.routes(shop, 'shop', { order: 900, healthCheck: AlbHealthCheck.http('/healthz') })
  .add('www.example.com', RoutePath.prefix('/cart'), Backend.of(cart, { port: 80, targetPort: 8080 }))
  .add('www.example.com', RoutePath.any(), Backend.of(storefront, { port: 80, targetPort: 8080 }))
  .add('example.com', RoutePath.any(), Backend.redirect({ host: 'www.example.com', permanent: true }));

// The manual has a part of the shop's host, and a host of its own with a certificate of its own.
const manual = new Chart(app, 'manual', { namespace: 'manual' });
manual.addDependency(platform);
const pages = Backend.of(
  new Deployment(manual, 'pages', { containers: [{ image: 'registry.example.com/manual:7', portNumber: 8080 }] }),
  { port: 80, targetPort: 8080 },
);
edge.routes(manual, 'manual', { certificates: ['arn:aws:acm:eu-west-1:111122223333:certificate/00000000-0000-0000-0000-00000000000b'] })
  .add('www.example.com', RoutePath.prefix('/manual'), pages)
  .add('manual.example.org', RoutePath.any(), pages);

app.synth();
