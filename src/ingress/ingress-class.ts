import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { AUTO_MODE_INGRESS_CLASS, SELF_MANAGED_INGRESS_CLASS } from '../facts/ingress-classes';
import { profileFor } from '../hosts/attachment';
import { validationOf } from '../hosts/synth-validation';
import { objectName } from '../input/object-name';
import { OptionNames, optionsOf } from '../input/options';
import { leaveNamespaceOut } from '../load-balancer/cluster-scoped';

/**
 * Which class of Ingresses it is.
 */
export interface IngressClassProps {
  /**
   * Name of the class, which Ingresses write in `spec.ingressClassName`.
   * @default - the id of the construct
   */
  readonly name?: string;

  /**
   * Name of the IngressClassParams.
   * @default - no parameters
   */
  readonly parametersName?: string;

  /**
   * Whether Ingresses without a class are of this one. With two such classes, every group of the cluster fails.
   * @default false
   */
  readonly isDefault?: boolean;

  /**
   * Labels of the class.
   * @default - those of the chart alone
   */
  readonly labels?: { [key: string]: string };
}

const NAMES: OptionNames<IngressClassProps> = { name: true, parametersName: true, isDefault: true, labels: true };

/**
 * A class of Ingresses that the AWS Load Balancer Controller takes, or EKS Auto Mode, whichever the cluster profile says.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/ingress_class/
 */
export class IngressClass extends ApiObject {
  /**
   * @param scope chart or construct that it belongs to
   * @param id id in the scope, and name of the class unless `name` is given
   * @param props which class it is
   * @throws if a name is malformed
   */
  public constructor(scope: Construct, id: string, props: IngressClassProps = {}) {
    const { controller } = profileFor({ scope, id });
    const flavour = controller.isAutoMode ? AUTO_MODE_INGRESS_CLASS : SELF_MANAGED_INGRESS_CLASS;
    const { name, parametersName, isDefault = false, labels } = optionsOf(`IngressClass '${scope.node.path}/${id}'`, props, NAMES);
    super(scope, id, {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'IngressClass',
      metadata: {
        name: objectName('IngressClass: name', name ?? id),
        ...labels === undefined ? {} : { labels },
        ...isDefault ? { annotations: { 'ingressclass.kubernetes.io/is-default-class': 'true' } } : {},
      },
      spec: {
        controller: flavour.controller,
        ...parametersName === undefined ? {} : {
          parameters: { apiGroup: flavour.parametersGroup, kind: 'IngressClassParams', name: objectName('IngressClass: parametersName', parametersName) },
        },
      },
    });
    leaveNamespaceOut(this);
    validationOf(this);
  }
}
