/*
 * Seed S1: an IngressClass `aws-alb` with IngressClassParams `alb-params`.
 *
 * What differs from the hand-written manifest, and why:
 * - The IngressClassParams are new. The seed names them and does not show them, and a class whose parameters are missing takes no Ingress:
 *   the controller refuses each with `invalid ingress class`. What they say here is what the seed's text recommends: internal, ip targets.
 *
 * What stands in the parameters counts before the annotation of an Ingress that says the same. `HttpIngressGroup` makes such a pair itself
 * with `SettingsPlace.INGRESS_CLASS`; these two constructs are for classes without a group.
 */
import { App, Chart } from 'cdk8s';
import { IngressClass, IngressClassParams, Scheme, TargetType } from 'cdk8s-eks-networking';

const app = new App();
const chart = new Chart(app, 's01-ingress-class');

new IngressClassParams(chart, 'alb-params', { scheme: Scheme.internal(), targetType: TargetType.ip() });
new IngressClass(chart, 'aws-alb', { parametersName: 'alb-params' });

app.synth();
