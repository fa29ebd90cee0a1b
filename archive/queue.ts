/**
 * The queue of a run: pg-boss over PostgreSQL. A job is one chunk against one shard, or the merging of one chunk.
 *
 * What is set on purpose: a worker says every few seconds that it lives, so that the job of a killed one comes back after some ten seconds and
 * not after fifteen minutes; jobs are fetched one at a time, since a batch comes back as a whole; ids are told by what a job is, so that
 * nothing is queued twice, whoever sends it. Order says nothing: a job that is done again finds its file and is done.
 */
import { createHash } from 'node:crypto';
import { PgBoss } from 'pg-boss';
import * as z from 'zod/mini';
import type { Run } from './run-folder.ts';

/** A job of a worker that has said nothing for so long goes to another. The least that pg-boss allows. Seconds. */
const HEARTBEAT = 10;
/** How often it is looked for such jobs. Seconds. */
const SUPERVISE = 2;
/** A chunk takes seconds; what takes longer hangs. Seconds. */
const EXPIRE = 900;
/** A job fails for good after so many tries more: a killed worker is one of them, a fault of the input is there each time. */
const RETRIES = 20;

export const QUEUES = ['answer', 'merge'] as const;
export type QueueName = (typeof QUEUES)[number];

const jobSchema = z.object({ chunk: z.int(), shard: z.optional(z.int()) });
export type Work = z.infer<typeof jobSchema>;

/** A job that was fetched. */
export interface Job {
  queue: QueueName;
  id: string;
  work: Work;
}

/** A UUID made of a hash. */
function idOf(queue: QueueName, { chunk, shard = 0 }: Work): string {
  const hex = createHash('sha256').update(`${queue} ${chunk} ${shard}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** How many jobs of a queue are in which state. */
export interface JobCounts {
  waiting: number;
  active: number;
  retried: number;
  done: number;
  failed: number;
}

const countRow = z.object({
  name: z.string(),
  waiting: z.coerce.number(),
  active: z.coerce.number(),
  retried: z.coerce.number(),
  done: z.coerce.number(),
  failed: z.coerce.number(),
});
const faultRow = z.object({ data: jobSchema, output: z.unknown() });

export class Queue {
  readonly #boss: PgBoss;
  readonly #schema: string;

  private constructor(boss: PgBoss, schema: string) {
    this.#boss = boss;
    this.#schema = schema;
  }

  /**
   * @param database its address: `postgres://user@host:port/name`
   * @param schema where the jobs of the run are: a name of its own for each run
   * @param supervise whether this process looks for jobs whose worker has died
   */
  static async open(database: string, schema: string, supervise: boolean): Promise<Queue> {
    const boss = new PgBoss({
      connectionString: database,
      schema,
      supervise,
      schedule: false,
      superviseIntervalSeconds: SUPERVISE,
      monitorIntervalSeconds: SUPERVISE,
      max: 4,
    });
    boss.on('error', (error) => console.error(error.message));
    await boss.start();
    for (const name of QUEUES) {
      await boss.createQueue(name, {
        retryLimit: RETRIES,
        retryDelay: 0,
        heartbeatSeconds: HEARTBEAT,
        expireInSeconds: EXPIRE,
        retentionSeconds: 30 * 86_400,
        deleteAfterSeconds: 30 * 86_400,
      });
    }
    return new Queue(boss, schema);
  }

  close(): Promise<void> {
    return this.#boss.stop({ graceful: false });
  }

  /** Queues jobs, those that have been queued before not again. */
  async send(queue: QueueName, works: readonly Work[]): Promise<void> {
    await this.#boss.insert(
      queue,
      works.map((work) => ({ id: idOf(queue, work), data: work })),
    );
  }

  /** Everything that is to be done for a run but the merging, which is queued when all shards have answered. */
  async sendAll({ chunks, packs }: Run): Promise<void> {
    const shards = packs.map((_, i) => i + 1);
    for (let chunk = 1; chunk <= chunks; chunk++)
      await this.send(
        'answer',
        shards.map((shard) => ({ chunk, shard })),
      );
  }

  /** One job, merging first: what is concluded can be read. */
  async next(): Promise<Job | undefined> {
    for (const queue of ['merge', 'answer'] as const) {
      const [job] = await this.#boss.fetch(queue, { batchSize: 1 });
      if (job) return { queue, id: job.id, work: jobSchema.parse(job.data) };
    }
    return undefined;
  }

  /** Says that a job is being done. */
  async touch({ queue, id }: Job): Promise<void> {
    await this.#boss.touch(queue, id);
  }

  async done({ queue, id }: Job): Promise<void> {
    await this.#boss.complete(queue, id);
  }

  async failed({ queue, id }: Job, error: unknown): Promise<void> {
    await this.#boss.fail(queue, id, { message: error instanceof Error ? error.message : String(error) });
  }

  async #query(sql: string): Promise<unknown[]> {
    const { rows } = await this.#boss.getDb().executeSql(sql);
    return rows;
  }

  /** What became of the jobs so far. */
  async counts(): Promise<Record<QueueName, JobCounts>> {
    const rows = z.array(countRow).parse(
      await this.#query(
        `SELECT name,
           count(*) FILTER (WHERE state IN ('created', 'retry')) AS waiting,
           count(*) FILTER (WHERE state = 'active') AS active,
           count(*) FILTER (WHERE retry_count > 0) AS retried,
           count(*) FILTER (WHERE state = 'completed') AS done,
           count(*) FILTER (WHERE state IN ('failed', 'cancelled')) AS failed
         FROM ${this.#schema}.job WHERE name IN ('answer', 'merge') GROUP BY name`,
      ),
    );
    const of = (queue: QueueName): JobCounts =>
      rows.find(({ name }) => name === queue) ?? { waiting: 0, active: 0, retried: 0, done: 0, failed: 0 };
    return { answer: of('answer'), merge: of('merge') };
  }

  /** Chunks a minute that were merged in the last five minutes. */
  async rate(): Promise<number> {
    const [row] = z.array(z.object({ merged: z.coerce.number(), seconds: z.coerce.number() })).parse(
      await this.#query(
        `SELECT count(*) AS merged, coalesce(extract(epoch FROM now() - min(started_on)), 0) AS seconds
           FROM ${this.#schema}.job
           WHERE name = 'merge' AND state = 'completed' AND completed_on > now() - interval '5 minutes'`,
      ),
    );
    return row && row.seconds > 0 ? (60 * row.merged) / row.seconds : 0;
  }

  /** The last jobs that failed for good, with what they said. */
  async faults(limit: number): Promise<{ work: Work; message: string }[]> {
    const rows = z
      .array(faultRow)
      .parse(
        await this.#query(
          `SELECT data, output FROM ${this.#schema}.job WHERE state = 'failed' ORDER BY completed_on DESC LIMIT ${limit}`,
        ),
      );
    return rows.map(({ data, output }) => ({ work: data, message: JSON.stringify(output) }));
  }
}
