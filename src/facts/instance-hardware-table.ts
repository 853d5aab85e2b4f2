/*
 * Memory and architecture of EC2 instance types. Written by projenrc/facts/instance-hardware.ts; not to be edited. From the page of instance types of
 * - github.com/aws/karpenter-provider-aws at 1d927085d, 2026-08-21
 *
 * A row is memory in Mi and architecture, and then sizes with the families that have them.
 */
export const INSTANCE_HARDWARE_TABLE: readonly string[] = [
  '512 amd64:nano=t2 t3 t3a',
  '512 arm64:nano=t4g',
  '627 amd64:micro=t1',
  '1024 amd64:micro=t2 t3 t3a',
  '1024 arm64:micro=t4g',
  '1740 amd64:medium=c1;small=m1',
  '2048 amd64:medium=c7a c8a;small=t2 t3 t3a',
  '2048 arm64:medium=a1 c6g c6gd c6gn c7g c7gd c7gn c8g c8gb c8gd c8gn c9g c9gd;small=t4g',
  '3788 amd64:medium=m1',
  '3840 amd64:large=c3 c4;medium=m3',
  '4096 amd64:large=c5 c5a c5ad c5d c6a c6i c6id c6in c7a c7i c7i-flex c8a c8i c8i-flex c8ib c8id c8in c8ine;medium=m7a m8a m8azn t2 t3 t3a',
  '4096 arm64:large=a1 c6g c6gd c6gn c7g c7gd c7gn c8g c8gb c8gd c8gn c9g c9gd;medium=m6g m6gd m7g m7gd m8g m8gb m8gd m8gn m9g m9gd t4g',
  '5376 amd64:large=c5n',
  '6144 arm64:medium=is4gen',
  '7168 amd64:xlarge=c1',
  '7680 amd64:large=m1 m3;xlarge=c3 c4',
  '8192 amd64:large=g6f m4 m5 m5a m5ad m5d m5dn m5n m5zn m6a m6i m6id m6idn m6in m7a m7i m7i-flex m8a m8azn m8i m8i-flex m8ib m8id m8idb m8idn '
    + 'm8in m8ine t2 t3 t3a;medium=r7a r8a;xlarge=c5 c5a c5ad c5d c6a c6i c6id c6in c7a c7i c7i-flex c8a c8i c8i-flex c8ib c8id c8in c8ine inf1',
  '8192 arm64:large=im4gn m6g m6gd m7g m7gd m8g m8gb m8gd m8gn m9g m9gd t4g;medium=r6g r6gd r7g r7gd r8g r8gb r8gd r8gn;xlarge=a1 c6g c6gd c6gn'
    + ' c7g c7gd c7gn c8g c8gb c8gd c8gn c9g c9gd g5g',
  '10752 amd64:xlarge=c5n',
  '12288 arm64:large=is4gen',
  '15360 amd64:2xlarge=c3 c4;large=r3;xlarge=m1 m3',
  '15616 amd64:large=i3 r4',
  '16384 amd64:2xlarge=c5 c5a c5ad c5d c6a c6i c6id c6in c7a c7i c7i-flex c8a c8i c8i-flex c8ib c8id c8in c8ine inf1;large=i3en i4i i7i i7ie r5'
    + ' r5a r5ad r5b r5d r5dn r5n r6a r6i r6id r6idn r6in r7a r7i r7iz r8a r8i r8i-flex r8ib r8id r8idb r8idn r8in z1d;xlarge=d3en g4ad g4dn g5 g6 '
    + 'g6f inf2 m4 m5 m5a m5ad m5d m5dn m5n m5zn m6a m6i m6id m6idn m6in m7a m7i m7i-flex m8a m8azn m8i m8i-flex m8ib m8id m8idb m8idn m8in m8ine t'
    + '2 t3 t3a',
  '16384 arm64:2xlarge=a1 c6g c6gd c6gn c7g c7gd c7gn c8g c8gb c8gd c8gn c9g c9gd g5g;large=i4g i8g i8ge r6g r6gd r7g r7gd r8g r8gb r8gd r8gn;m'
    + 'edium=x2gd x8g;xlarge=im4gn m6g m6gd m7g m7gd m8g m8gb m8gd m8gn m9g m9gd t4g',
  '17510 amd64:xlarge=m2',
  '21504 amd64:2xlarge=c5n',
  '24576 amd64:3xlarge=vt1',
  '24576 arm64:xlarge=is4gen',
  '30720 amd64:2xlarge=m3;4xlarge=c3 c4',
  '31232 amd64:xlarge=d2 i2 i3 r3 r4',
  '32768 amd64:2xlarge=d3en g4ad g4dn g5 g6 g6f g7 h1 m4 m5 m5a m5ad m5d m5dn m5n m5zn m6a m6i m6id m6idn m6in m7a m7i m7i-flex m8a m8i m8i-fle'
    + 'x m8ib m8id m8idb m8idn m8in m8ine t2 t3 t3a trn1;4xlarge=c5 c5a c5ad c5d c6a c6i c6id c6in c7a c7i c7i-flex c8a c8i c8i-flex c8ib c8id c8in'
    + ' c8ine;large=x8i;xlarge=d3 g6e i3en i4i i7i i7ie r5 r5a r5ad r5b r5d r5dn r5n r6a r6i r6id r6idn r6in r7a r7i r7iz r8a r8i r8i-flex r8ib r8i'
    + 'd r8idb r8idn r8in z1d',
  '32768 arm64:2xlarge=im4gn m6g m6gd m7g m7gd m8g m8gb m8gd m8gn m9g m9gd t4g;4xlarge=a1 c6g c6gd c6gn c7g c7gd c7gn c8g c8gb c8gd c8gn c9g c9'
    + 'gd g5g;large=x2gd x8g;metal=a1;xlarge=i4g i8g i8ge r6g r6gd r7g r7gd r8g r8gb r8gd r8gn',
  '35020 amd64:2xlarge=m2',
  '43008 amd64:4xlarge=c5n',
  '49152 amd64:3xlarge=m5zn m8azn;6xlarge=inf1 vt1',
  '49152 arm64:2xlarge=is4gen',
  '61440 amd64:8xlarge=c3 c4',
  '62464 amd64:2xlarge=d2 i2 i3 r3 r4',
  '65536 amd64:2xlarge=d3 g6e g7e i3en i4i i7i i7ie r5 r5a r5ad r5b r5d r5dn r5n r6a r6i r6id r6idn r6in r7a r7i r7iz r8a r8i r8i-flex r8ib r8i'
    + 'd r8idb r8idn r8in z1d;4xlarge=d3en g4ad g4dn g5 g6 g6f g7 h1 m4 m5 m5a m5ad m5d m5dn m5n m6a m6i m6id m6idn m6in m7a m7i m7i-flex m8a m8i m'
    + '8i-flex m8ib m8id m8idb m8idn m8in m8ine;8xlarge=c5a c5ad c6a c6i c6id c6in c7a c7i c7i-flex c8a c8i c8i-flex c8ib c8id c8in c8ine;large=x8a'
    + 'edz;xlarge=x8i',
  '65536 arm64:2xlarge=i4g i8g i8ge r6g r6gd r7g r7gd r8g r8gb r8gd r8gn;4xlarge=im4gn m6g m6gd m7g m7gd m8g m8gb m8gd m8gn m9g m9gd;8xlarge=c6'
    + 'g c6gd c6gn c7g c7gd c7gn c8g c8gb c8gd c8gn c9g c9gd g5g;xlarge=x2gd x8g',
  '70041 amd64:4xlarge=m2',
  '73728 amd64:9xlarge=c5 c5d',
  '98304 amd64:3xlarge=i3en i7ie z1d;6xlarge=d3en m5zn m8azn;9xlarge=c5n;12xlarge=c5 c5a c5ad c5d c6a c6i c6id c6in c7a c7i c7i-flex c8a c8i c8'
    + 'i-flex c8ib c8id c8in c8ine',
  '98304 arm64:3xlarge=i8ge;4xlarge=is4gen;12xlarge=c6g c6gd c6gn c7g c7gd c7gn c8g c8gb c8gd c8gn c9g c9gd',
  '124928 amd64:4xlarge=d2 i2 i3 r3 r4;xlarge=x1e',
  '131072 amd64:2xlarge=x8i;4xlarge=d3 g6e g7e gr6 gr6f i4i i7i r5 r5a r5ad r5b r5d r5dn r5n r6a r6i r6id r6idn r6in r7a r7i r7iz r8a r8i r8i-f'
    + 'lex r8ib r8id r8idb r8idn r8in;8xlarge=d3en g4ad g4dn g5 g6 g7 h1 inf2 m5 m5a m5ad m5d m5dn m5n m6a m6i m6id m6idn m6in m7a m7i m7i-flex m8a'
    + ' m8i m8i-flex m8ib m8id m8idb m8idn m8in m8ine;16xlarge=c5a c5ad c6a c6i c6id c6in c7a c7i c7i-flex c8a c8i c8i-flex c8ib c8id c8in;xlarge=x'
    + '2iedn x8aedz',
  '131072 arm64:2xlarge=x2gd x8g;4xlarge=hpc7g i4g i8g r6g r6gd r7g r7gd r8g r8gb r8gd r8gn;8xlarge=hpc7g im4gn m6g m6gd m7g m7gd m8g m8gb m8gd'
    + ' m8gn m9g m9gd;16xlarge=c6g c6gd c6gn c7g c7gd c7gn c8g c8gb c8gd c8gn c9g c9gd g5g hpc7g;metal=c6g c6gd c7g c7gd c7gn g5g',
  '147456 amd64:18xlarge=c5 c5d',
  '163840 amd64:10xlarge=m4',
  '196608 amd64:6xlarge=i3en i7ie z1d;12xlarge=d3en g4dn g5 g6 g7 m5 m5a m5ad m5d m5dn m5n m5zn m6a m6i m6id m6idn m6in m7a m7i m7i-flex m8a m8'
    + 'azn m8i m8i-flex m8ib m8id m8idb m8idn m8in m8ine;18xlarge=c5n;24xlarge=c5 c5a c5ad c5d c6a c6i c6id c6in c7a c7i c8a c8i c8ib c8id c8in inf'
    + '1 vt1;metal=c5 c5d c5n m5zn;metal-12xl=m8azn;metal-24xl=c7i c8a',
  '196608 arm64:6xlarge=i8ge;8xlarge=is4gen;12xlarge=m6g m6gd m7g m7gd m8g m8gb m8gd m8gn m9g m9gd;24xlarge=c8g c8gb c8gd c8gn c9g c9gd;metal-2'
    + '4xl=c8g c8gb c8gd c8gn',
  '249856 amd64:2xlarge=x1e;8xlarge=d2 i2 i3 r3 r4',
  '262144 amd64:2xlarge=x2iedn x2iezn;4xlarge=p5 x8i;6xlarge=f2;8xlarge=d3 g6e g7e gr6 i4i i7i r5 r5a r5ad r5b r5d r5dn r5n r6a r6i r6id r6idn '
    + 'r6in r7a r7i r7iz r8a r8i r8i-flex r8ib r8id r8idb r8idn r8in;16xlarge=g4ad g4dn g5 g6 h1 m4 m5 m5a m5ad m5d m5dn m5n m6a m6i m6id m6idn m6i'
    + 'n m7a m7i m7i-flex m8a m8i m8i-flex m8ib m8id m8idb m8idn m8in;32xlarge=c6a c6i c6id c6in c7a c8i c8ib c8id c8in;metal=c6i c6id c6in',
  '262144 arm64:4xlarge=x2gd x8g;8xlarge=i4g i8g r6g r6gd r7g r7gd r8g r8gb r8gd r8gn;16xlarge=im4gn m6g m6gd m7g m7gd m8g m8gb m8gd m8gn m9g m'
    + '9gd;metal=m6g m6gd m7g m7gd',
  '393216 amd64:3xlarge=x8aedz;12xlarge=g6e i3en i4i i7i i7ie r5 r5a r5ad r5b r5d r5dn r5n r6a r6i r6id r6idn r6in r7a r7i r7iz r8a r8i r8i-fle'
    + 'x r8ib r8id r8idb r8idn r8in z1d;24xlarge=g5 g6 g7 inf2 m5 m5a m5ad m5d m5dn m5n m6a m6i m6id m6idn m6in m7a m7i m8a m8azn m8i m8ib m8id m8i'
    + 'db m8idn m8in;48xlarge=c6a c7a c7i c8a c8i c8ib c8id c8in hpc6a;metal=c6a g4dn m5 m5d m5dn m5n z1d;metal-24xl=m7i m8a m8azn;metal-48xl=c7a c'
    + '7i c8a c8i c8ib c8id c8in',
  '393216 arm64:12xlarge=i8g i8ge r6g r6gd r7g r7gd r8g r8gb r8gd r8gn;24xlarge=m8g m8gb m8gd m8gn m9g m9gd;48xlarge=c8g c8gb c8gd c8gn c9g c9g'
    + 'd;metal-24xl=m8g m8gb m8gd m8gn;metal-48xl=c8g c8gb c8gd c8gn c9g c9gd',
  '499712 amd64:4xlarge=x1e;16xlarge=i3 r4',
  '524288 amd64:4xlarge=x2iedn x2iezn;8xlarge=x8i;12xlarge=f2 g7e;16xlarge=g6e i4i i7i r5 r5a r5ad r5b r5d r5dn r5n r6a r6i r6id r6idn r6in r7a'
    + ' r7i r7iz r8a r8i r8i-flex r8ib r8id r8idb r8idn r8in;32xlarge=m6a m6i m6id m6idn m6in m7a m8i m8ib m8id m8idb m8idn m8in trn1 trn1n;metal=m'
    + '6i m6id m6idn m6in;metal-16xl=r7iz',
  '524288 arm64:8xlarge=x2gd x8g;16xlarge=i4g i8g r6g r6gd r7g r7gd r8g r8gb r8gd r8gn;metal=r6g r6gd r7g r7gd',
  '589824 amd64:18xlarge=i7ie',
  '589824 arm64:18xlarge=i8ge',
  '786432 amd64:6xlarge=x2iezn x8aedz;12xlarge=hpc7a x8i;24xlarge=dl2q g6e hpc7a i3en i4i i7i i7ie p3dn r5 r5a r5ad r5b r5d r5dn r5n r6a r6i r6'
    + 'id r6idn r6in r7a r7i r8a r8i r8ib r8id r8idb r8idn r8in;48xlarge=g5 g6 g7 hpc7a inf2 m6a m7a m7i m8a m8i m8ib m8id m8idb m8idn m8in;96xlarg'
    + 'e=c8i c8ib c8id c8in hpc7a hpc8a;metal=i3en m6a r5 r5b r5d r5dn r5n;metal-24xl=i7i i7ie r7i r8a;metal-48xl=m7a m7i m8a m8i m8ib m8id m8idb m'
    + '8idn m8in;metal-96xl=c8i c8ib c8id c8in',
  '786432 arm64:12xlarge=x2gd x8g;24xlarge=i8g i8ge r8g r8gb r8gd r8gn;48xlarge=m8g m8gb m8gd m8gn m9g m9gd;metal-24xl=i8g i8ge r8g r8gb r8gd r'
    + '8gn;metal-48xl=m8g m8gb m8gd m8gn m9g m9gd',
  '999424 amd64:8xlarge=x1e;16xlarge=x1',
  '1048576 amd64:8xlarge=x2iedn x2iezn;16xlarge=x2idn x8i;24xlarge=g7e;32xlarge=hpc6id i4i r6a r6i r6id r6idn r6in r7a r7iz r8i r8ib r8id r8idb'
    + ' r8idn r8in;metal=i4i r6i r6id r6idn r6in;metal-32xl=r7iz',
  '1048576 arm64:16xlarge=x2gd x8g;metal=x2gd',
  '1179648 amd64:24xlarge=p4d p4de',
  '1572864 amd64:12xlarge=x2iezn x8aedz;24xlarge=x2idn x8i;48xlarge=g6e i7i i7ie r6a r7a r7i r8a r8i r8ib r8id r8idb r8idn r8in;96xlarge=m8i m8'
    + 'ib m8id m8idb m8idn m8in;metal=r6a x2iezn;metal-12xl=x8aedz;metal-48xl=i7i i7ie r7a r7i r8a r8i r8ib r8id r8idb r8idn r8in;metal-96xl=m8i m8'
    + 'ib m8id m8idb m8idn m8in',
  '1572864 arm64:24xlarge=x8g;48xlarge=i8g i8ge r8g r8gb r8gd r8gn;metal-24xl=x8g;metal-48xl=i8g i8ge r8g r8gb r8gd r8gn',
  '1998848 amd64:16xlarge=x1e;32xlarge=x1',
  '2097152 amd64:16xlarge=x2iedn;32xlarge=x2idn x8i;48xlarge=f2 g7e p5 p5e p5en p6-b200 trn2;metal=x2idn',
  '3145728 amd64:24xlarge=x2iedn x8aedz;48xlarge=x8i;56xlarge=u-3tb1;96xlarge=r8i r8ib r8id r8idb r8idn r8in;metal-24xl=x8aedz;metal-48xl=x8i;m'
    + 'etal-96xl=r8i r8ib r8id r8idb r8idn r8in',
  '3145728 arm64:48xlarge=x8g;metal-48xl=x8g',
  '3997696 amd64:32xlarge=x1e',
  '4194304 amd64:32xlarge=x2iedn;48xlarge=p6-b300;64xlarge=x8i;metal=x2iedn',
  '6291456 amd64:56xlarge=u-6tb1;96xlarge=x8i;112xlarge=u-6tb1 u7i-6tb;metal-96xl=x8i',
  '8388608 amd64:112xlarge=u7i-8tb',
  '12582912 amd64:224xlarge=u7i-12tb',
  '16777216 amd64:224xlarge=u7in-16tb',
  '25165824 amd64:224xlarge=u7in-24tb',
  '33554432 amd64:224xlarge=u7in-32tb',
];
