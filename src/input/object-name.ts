import { SUBDOMAIN } from './name-grammars';
import { matchingText } from './arguments';

<<<<<<< HEAD
/** A name that Kubernetes takes for an Ingress, and for the classes. */
export function objectName(argument: string, name: string): string {
  return matchingText(argument, name, SUBDOMAIN,
    'allowed are lower-case letters, digits, and inner hyphens and dots, at most 253; the id of the construct is the name unless name is given');
=======
/** A name that Kubernetes takes for most objects. `origin` says where it comes from. */
export function objectName(argument: string, name: string, origin = 'the id of the construct is the name unless name is given'): string {
  return matchingText(argument, name, /^(?=.{1,253}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/,
    `allowed are lower-case letters, digits, and inner hyphens and dots, at most 253; ${origin}`);
>>>>>>> c767c8c (VpcCni: the settings of the VPC CNI, checked against each other and written for add-on, chart and DaemonSet)
}
