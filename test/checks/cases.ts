import { readFileSync, readdirSync } from 'fs';
import { basename, join } from 'path';
import { parseAllDocuments } from 'yaml';
import { cniOf, nodesOf } from './cluster-head';
import { Finding } from '../../src/checks/finding';
import { runChecks } from '../../src/checks/run';
import { Snapshot } from '../../src/checks/snapshot';
import { ClusterInventory } from '../../src/cluster/cluster-inventory';
import { ClusterProfile } from '../../src/cluster/cluster-profile';
import { ClusterSubnet } from '../../src/cluster/cluster-subnet';
import { Controller } from '../../src/cluster/controller';
import { Json } from '../../src/input/json';

/**
 * A YAML file below `fires/` or `silent/` of a check. Comments at its top may say
 * `controller: <version>|auto-mode|none`, `flags: <JSON>`, `subnets: <JSON>` (`[{ "id", "public", "zone", "cidr", "ipv6Cidr", "occupants" }]`), `vpc: <JSON list of CIDR blocks>`, `inventory: <JSON>` (props of ClusterInventory), `cni: <JSON>` and `nodes: <JSON>` (`cluster-head.ts`), `trouble: <text>` and, in `fires/`, one `expect: <severity> <part of the text>` a finding.
 */
export interface Case {
  readonly check: string;
  readonly fires: boolean;
  readonly name: string;
  readonly file: string;
}

export function casesBelow(folder: string): Case[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.yaml'))
    .map(entry => {
      const [kind, check] = [basename(entry.parentPath), basename(join(entry.parentPath, '..'))];
      return { check, fires: kind === 'fires', name: basename(entry.name, '.yaml'), file: join(entry.parentPath, entry.name) };
    })
    .sort((a, b) => a.file < b.file ? -1 : 1);
}

export function headOf(file: string): { [name: string]: string[] } {
  const head: { [name: string]: string[] } = {};
  for (const [, name, value] of readFileSync(file, 'utf8').matchAll(/^# (\w+): (.*)$/gm)) {
    (head[name] ??= []).push(value);
  }
  return head;
}

/** All findings of all checks for a case. */
export function findingsOf({ file }: Case): Finding[] {
  const head = headOf(file);
  const [controller] = head.controller ?? ['3.5.0'];
  const cluster = ClusterProfile.of({
    controller: controller === 'none' ? undefined : controller === 'auto-mode' ? Controller.autoMode() : Controller.selfManaged(controller, JSON.parse(head.flags?.[0] ?? '{}')),
    subnets: head.subnets && JSON.parse(head.subnets[0]).map(subnet),
    vpcCidrs: head.vpc && JSON.parse(head.vpc[0]),
    inventory: head.inventory && ClusterInventory.of(JSON.parse(head.inventory[0])),
    cni: head.cni && cniOf(head.cni[0]),
    nodeGroups: head.nodes && nodesOf(head.nodes[0]),
  });
  const snapshot = new Snapshot();
  snapshot.addCluster({ path: 'test', cluster, realm: '', acknowledged: new Map(Object.entries(JSON.parse(head.acknowledged?.[0] ?? '{}'))) });
  for (const document of parseAllDocuments(readFileSync(file, 'utf8'), { version: '1.1' })) {
    snapshot.add(document.toJS() as Json, {
      path: 'test', cluster, realm: '', unit: 'test', acknowledged: new Map(), trouble: head.trouble?.[0],
    });
  }
  return runChecks(snapshot).map(({ finding }) => finding);
}

function subnet({ id, public: isPublic, ...props }: { id: string; public?: boolean; zone: string }): ClusterSubnet {
  return isPublic ? ClusterSubnet.publicSubnet(id, props) : ClusterSubnet.privateSubnet(id, props);
}
