/** What usually listens at a port. */
export interface SensitivePort {
  readonly speaks: string;
  /** It listens for UDP as well as for TCP, or for UDP alone. @default - TCP */
  readonly over?: 'both' | 'UDP';
}

const WINDOWS = 'Windows file sharing';

/**
 * Ports of remote shells, databases, caches, file shares and cluster internals, that hardly anybody means to open to the whole internet, as of 2026-11-21.
 * Those that serve the public as often as not (web, mail, DNS) are left out.
 *
 * @see https://docs.aws.amazon.com/config/latest/developerguide/restricted-common-ports.html
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-19
 * @see https://www.iana.org/assignments/service-names-port-numbers/service-names-port-numbers.xhtml
 */
export const SENSITIVE_PORTS: ReadonlyMap<number, SensitivePort> = new Map<number, SensitivePort>([
  [20, { speaks: 'FTP' }],
  [21, { speaks: 'FTP' }],
  [22, { speaks: 'SSH' }],
  [23, { speaks: 'Telnet' }],
  [69, { speaks: 'TFTP', over: 'UDP' }],
  [111, { speaks: 'portmapper', over: 'both' }],
  [135, { speaks: 'Windows RPC' }],
  [137, { speaks: WINDOWS, over: 'UDP' }],
  [138, { speaks: WINDOWS, over: 'UDP' }],
  [139, { speaks: WINDOWS }],
  [161, { speaks: 'SNMP', over: 'UDP' }],
  [389, { speaks: 'LDAP', over: 'both' }],
  [445, { speaks: WINDOWS }],
  [636, { speaks: 'LDAP' }],
  [873, { speaks: 'rsync' }],
  [1433, { speaks: 'Microsoft SQL Server' }],
  [1434, { speaks: 'Microsoft SQL Server', over: 'both' }],
  [1521, { speaks: 'Oracle' }],
  [2049, { speaks: 'NFS', over: 'both' }],
  [2181, { speaks: 'ZooKeeper' }],
  [2375, { speaks: 'Docker' }],
  [2376, { speaks: 'Docker' }],
  [2379, { speaks: 'etcd' }],
  [2380, { speaks: 'etcd' }],
  [3306, { speaks: 'MySQL' }],
  [3389, { speaks: 'Remote Desktop', over: 'both' }],
  [5432, { speaks: 'PostgreSQL' }],
  [5601, { speaks: 'Kibana or OpenSearch Dashboards' }],
  [5672, { speaks: 'RabbitMQ' }],
  [5900, { speaks: 'VNC' }],
  [5984, { speaks: 'CouchDB' }],
  [5985, { speaks: 'WinRM' }],
  [5986, { speaks: 'WinRM' }],
  [6379, { speaks: 'Redis' }],
  [6380, { speaks: 'Redis' }],
  [6443, { speaks: 'the Kubernetes API' }],
  [8500, { speaks: 'Consul' }],
  [9042, { speaks: 'Cassandra' }],
  [9092, { speaks: 'Kafka' }],
  [9200, { speaks: 'Elasticsearch or OpenSearch' }],
  [9300, { speaks: 'Elasticsearch or OpenSearch' }],
  [10250, { speaks: 'the kubelet' }],
  [11211, { speaks: 'Memcached', over: 'both' }],
  [15672, { speaks: 'RabbitMQ' }],
  [27017, { speaks: 'MongoDB' }],
  [27018, { speaks: 'MongoDB' }],
]);
