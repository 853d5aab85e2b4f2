import { GroupCheck, GroupView, groupTitle } from './group-view';
import { ALB } from '../../annotations/alb-keys';
import { parseCidr } from '../../input/cidr';
import { isKnown } from '../../plan/model/unknown';
import { NOTHING, Problem } from '../check';
import { Severity } from '../finding';

const CIDRS = ALB['inbound-cidrs'];
const LISTS = ALB['security-group-prefix-lists'];

export const WORLD_OPEN_INTERNAL_GROUP: GroupCheck = {
  id: 'world-open-internal-group',
  title: 'internal load balancer whose security group admits everybody',
  severity: Severity.WARNING,
  why: 'Where nobody says who may connect, the controller opens the security group to every address, on an internal load balancer as well. '
    + 'Whatever is ever connected to the VPC gets in: peered VPCs, transit gateways, VPNs, and networks of others behind these.',
  fix: 'Set alb.ingress.kubernetes.io/inbound-cidrs to the ranges of the VPC.',
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#inbound-cidrs',
  since: '0.1.0',
  inspectGroup: group => {
    const { loadBalancer, securityGroup, ofGroup } = group.stack;
    const frontend = ofGroup?.frontend;
    // Clients of a load balancer in front come with their own addresses.
    const isReachedFromOutside = frontend !== undefined && !(isKnown(frontend) && frontend.scheme === 'internal');
    return securityGroup === undefined || loadBalancer.scheme !== 'internal' || isReachedFromOutside ? NOTHING : problems(group);
  },
};

function* problems(group: GroupView): Iterable<Problem> {
  const { stack: { securityGroup, ofGroup, loadBalancer }, members, cluster } = group;
  const ingress = securityGroup!.ingress;
  const open = (isKnown(ingress) ? ingress : []).filter(({ source }) => 'cidr' in source && isWorld(source.cidr));
  const written = open.filter(({ fromPort }) => !ofGroup!.openByDefault.includes(fromPort));
  const [first] = members;
  // Empty lists are told as such.
  if (open.length === 0 || (written.length === 0 && members.some(member => member.hasAnnotation(CIDRS) || member.hasAnnotation(LISTS)))) {
    return;
  }
  const ports = [...new Set((written.length === 0 ? open : written).map(({ fromPort }) => fromPort))].join(', ');
  const ranges = [...new Set((written.length === 0 ? open : written).map(({ source }) => 'cidr' in source ? source.cidr : ''))].join(',');
  const speaker = written.length === 0 ? undefined : members.find(member => (member.annotation(CIDRS) ?? '').split(',').some(range => isWorld(range.trim())));
  const blocks = cluster.vpcCidrs?.filter(cidr => loadBalancer.ipAddressType !== 'ipv4' || !cidr.includes(':')).join(',') || undefined;
  yield {
    object: speaker ?? first,
    ...speaker === undefined ? {} : { field: speaker.annotationField(CIDRS) },
    ...written.length === 0 ? { severity: Severity.INFO } : {},
    got: ranges,
    limit: blocks ?? 'the ranges of the VPC',
    message: `the internal load balancer of ${groupTitle(group)} admits ${ranges} on port ${ports}`
      + (written.length === 0 ? ', as nobody says who may connect' : speaker === undefined ? ', which the parameters of its class say' : ''),
    fix: written.length > 0 && speaker === undefined ? `Set inboundCIDRs of the IngressClassParams to ${blocks === undefined ? 'the ranges of the VPC' : `those of the VPC, ${blocks}`}.`
      : `Set ${CIDRS} to ${blocks === undefined ? 'the ranges of the VPC' : `'${blocks}', the ranges of the VPC`}, and of what else is to connect.`,
  };
}

function isWorld(range: string): boolean {
  return range.endsWith('/0') && parseCidr(range)?.prefix === 0;
}
