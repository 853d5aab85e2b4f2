import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { leaveNamespaceOut } from '../load-balancer/cluster-scoped';
import { ClassSetting, ClassSettings, classParamsSpec } from './emission/class-params-spec';
import { classParametersProps } from './ingress-class-params-object';
import type { IngressClassParamsProps } from './ingress-class-params-props';
import { checkedGroupName } from './refusals/group-name';
import { profileFor } from '../hosts/attachment';
import { validationOf } from '../hosts/synth-validation';
import { wholeNumber } from '../input/arguments';
import { objectName } from '../input/object-name';
import { OptionNames, optionsOf } from '../input/options';
import { blocksOf, prefixListsOf } from '../load-balancer/sources';

const NAMES: OptionNames<IngressClassParamsProps> = {
  name: true,
  labels: true,
  groupName: true,
  namespaceSelector: true,
  scheme: true,
  ipAddressType: true,
  subnets: true,
  allowFrom: true,
  sslPolicy: true,
  sslRedirectPort: true,
  certificates: true,
  loadBalancerAttributes: true,
  listeners: true,
  tags: true,
  loadBalancerName: true,
  webAcl: true,
  minimumCapacityUnits: true,
  ipv4IpamPool: true,
  targetType: true,
};

/**
 * Parameters of an IngressClass: what the load balancers of all its Ingresses have in common, where no annotation can change it.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/ingress_class/#ingressclassparams
 */
export class IngressClassParams extends ApiObject {
  /**
   * @param scope chart or construct that it belongs to
   * @param id id in the scope, and name of the parameters unless `name` is given
   * @param props what the load balancers have in common
   * @throws if a value is out of bounds, or the controller's definition has no field for it
   */
  public constructor(scope: Construct, id: string, props: IngressClassParamsProps = {}) {
    const { controller } = profileFor({ scope, id });
    const self = `IngressClassParams '${scope.node.path}/${id}'`;
    const { spec, lacking } = classParamsSpec(settingsOf(self, optionsOf(self, props, NAMES)), controller);
    if (lacking.length > 0) {
      throw new Error(`${self}: the IngressClassParams of ${controller.title} have no field for ${lacking.map(setting => PROPERTIES[setting] ?? setting).join(', ')}; say it by annotations of the Ingresses`);
    }
    super(scope, id, classParametersProps(objectName(`${self}: name`, props.name ?? id), spec, controller.isAutoMode, props.labels));
    leaveNamespaceOut(this);
    validationOf(this);
  }
}

/** What properties are called, where settings are called otherwise. */
const PROPERTIES: { readonly [setting in ClassSetting]?: string } = { prefixLists: 'prefix lists in allowFrom', attributes: 'loadBalancerAttributes' };

function settingsOf(self: string, props: IngressClassParamsProps): ClassSettings {
  for (const listener of props.listeners ?? []) {
    // Attributes are all that the parameters have of a listener.
    const stray = listener._extras().find(extra => extra !== 'attributes');
    if (stray !== undefined) {
      throw new Error(`${self}: listeners has ${stray} of listener ${listener.port}, and parameters say attributes of listeners alone; leave it out, or use the property for it`);
    }
  }
  const { allowFrom, scheme, ipAddressType } = props;
  if (scheme?.hasFixedAddresses === true) {
    throw new Error(`${self}: scheme has fixed addresses, which an Application Load Balancer cannot have; leave them out`);
  }
  return {
    groupName: props.groupName === undefined ? undefined : checkedGroupName(`${self}: groupName`, props.groupName),
    namespaceSelector: props.namespaceSelector?._json(),
    scheme: scheme?.value,
    ipAddressType,
    subnets: props.subnets?._selection(),
    inboundCidrs: blocksOf(allowFrom, ipAddressType !== undefined && ipAddressType !== 'ipv4'),
    prefixLists: prefixListsOf(allowFrom),
    sslPolicy: props.sslPolicy?.name,
    sslRedirectPort: props.sslRedirectPort === undefined ? undefined : wholeNumber(`${self}: sslRedirectPort`, props.sslRedirectPort, 1, 65535),
    certificates: props.certificates,
    attributes: props.loadBalancerAttributes,
    listeners: props.listeners?.map(listener => ({ protocol: listener.protocol, port: listener.port, attributes: listener._attributes() })),
    tags: props.tags,
    loadBalancerName: props.loadBalancerName,
    webAcl: props.webAcl,
    minimumCapacityUnits: props.minimumCapacityUnits === undefined ? undefined : wholeNumber(`${self}: minimumCapacityUnits`, props.minimumCapacityUnits, 0, 2 ** 31 - 1),
    ipv4IpamPool: props.ipv4IpamPool,
    targetType: props.targetType?.value,
  };
}
