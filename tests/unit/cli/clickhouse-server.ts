import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** True where the server of Debian's package clickhouse-server is on the path. */
export function hasClickhouse(): boolean {
  return spawnSync('sh', ['-c', 'command -v clickhouse-server']).status === 0;
}

export interface ClickhouseServer {
  readonly httpPort: number;
  /** Runs a statement; `data` follows it, as rows of an INSERT do. Rejects with what the server says. */
  readonly run: (statement: string, data?: string) => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** Servers on this machine alone, each with a folder and ports of its own, that know each other as the shards of the cluster “all_of_them”. */
export async function startClickhouse(folder: string, count: number): Promise<ClickhouseServer[]> {
  const ports = await Promise.all(Array.from({ length: count * 3 }, findPort));
  const tcpPorts = ports.slice(0, count);
  const servers: ClickhouseServer[] = [];
  for (const [i, tcpPort] of tcpPorts.entries()) {
    const [httpPort = 0, interPort = 0] = ports.slice(count + 2 * i);
    servers.push(await startOne(join(folder, `server-${i}`), { tcpPort, httpPort, interPort, tcpPorts }));
  }
  return servers;
}

interface Ports {
  readonly tcpPort: number;
  readonly httpPort: number;
  readonly interPort: number;
  readonly tcpPorts: readonly number[];
}

async function startOne(
  folder: string,
  { tcpPort, httpPort, interPort, tcpPorts }: Ports
): Promise<ClickhouseServer> {
  mkdirSync(folder, { recursive: true });
  const shards = tcpPorts.map(
    (port) => `<shard><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`
  );
  writeFileSync(
    join(folder, 'config.xml'),
    `<yandex><logger><level>error</level><log>${folder}/log</log><errorlog>${folder}/errors</errorlog></logger>
<http_port>${httpPort}</http_port><tcp_port>${tcpPort}</tcp_port><interserver_http_port>${interPort}</interserver_http_port>
<listen_host>127.0.0.1</listen_host><path>${folder}/data/</path><tmp_path>${folder}/tmp/</tmp_path>
<user_files_path>${folder}/files/</user_files_path><users_config>users.xml</users_config><default_profile>default</default_profile>
<default_database>default</default_database><mark_cache_size>10000000</mark_cache_size><uncompressed_cache_size>0</uncompressed_cache_size>
<remote_servers><all_of_them>${shards.join('')}</all_of_them></remote_servers></yandex>`
  );
  writeFileSync(
    join(folder, 'users.xml'),
    `<yandex><profiles><default><skip_unavailable_shards>1</skip_unavailable_shards></default></profiles>
<users><default><password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default></users>
<quotas><default></default></quotas></yandex>`
  );
  const server = spawn('clickhouse-server', [`--config-file=${join(folder, 'config.xml')}`], {
    cwd: folder,
    stdio: 'ignore'
  });
  const run = async (statement: string, data = ''): Promise<string> => {
    const query = data ? `?query=${encodeURIComponent(statement)}` : '';
    const answer = await fetch(`http://127.0.0.1:${httpPort}/${query}`, {
      method: 'POST',
      body: data || statement
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(text);
    return text;
  };
  await waitFor(run, server);
  return { httpPort, run, stop: () => stop(server) };
}

async function waitFor(run: ClickhouseServer['run'], server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (server.exitCode !== null) throw new Error(`clickhouse-server ended with ${server.exitCode}`);
    try {
      await run('SELECT 1');
      return;
    } catch {
      await new Promise((done) => setTimeout(done, 200));
    }
  }
  throw new Error('clickhouse-server does not answer');
}

function stop(server: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (server.exitCode !== null || server.signalCode !== null) return done();
    server.once('exit', () => done());
    server.kill('SIGKILL');
  });
}

function findPort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
