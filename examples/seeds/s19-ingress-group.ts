/*
 * Seed S19: Ingresses of two services share one Application Load Balancer by `group.name`.
 *
 * What the seed leaves unsaid, and what that means for the controller:
 * - the scheme: internal, although the hosts look public. It is `internet-facing` here, and `inbound-cidrs` says for whom.
 * - the listeners: HTTP 80 alone. Here they are HTTPS with a certificate, and a redirect from HTTP.
 * - the target type: `instance`, for which the Services need node ports. It is `ip` here, on each member.
 * - the order of the rules: by namespace and name of the Ingress. Here the hosts are different, so it does not matter.
 * - the owner: whichever of the two is deleted last takes the load balancer and its DNS name with it. Here an Ingress of the group's own
 *   holds both, and neither team can say anything that conflicts with the other.
 */
import { App, Chart } from 'cdk8s';
import { AllowedSource, Backend, HttpIngressGroup, Listener, RoutePath, Scheme } from 'cdk8s-eks-networking';

const app = new App();

const platform = new Chart(app, 's19-platform', { namespace: 'platform' });
const group = new HttpIngressGroup(platform, 'my-app-group', {
  listeners: [Listener.https(443, {
    certificates: ['arn:aws:acm:ap-northeast-2:111122223333:certificate/12345678-1234-1234-1234-123456789012'],
    redirectHttp: true,
  })],
  scheme: Scheme.internetFacing(),
  allowFrom: [AllowedSource.anywhere()],
});

const teamA = new Chart(app, 's19-service-a', { namespace: 'service-a' });
group.routes(teamA, 'service-a-ingress').add('service-a.example.com', RoutePath.prefix('/a'), Backend.service('service-a', 80));

const teamB = new Chart(app, 's19-service-b', { namespace: 'service-b' });
group.routes(teamB, 'service-b-ingress').add('service-b.example.com', RoutePath.prefix('/b'), Backend.service('service-b', 80));

app.synth();
