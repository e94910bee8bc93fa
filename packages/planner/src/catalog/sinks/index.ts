/** All sinks, in the order of the reference. */
import type { SinkSpec } from '../connector-spec.ts'
import { consoleSink } from './console.ts'
import { duckdbSink } from './duckdb.ts'
import { fileSink } from './file.ts'
import { httpSink } from './http.ts'
import { kafkaSink } from './kafka.ts'
import { liveSink } from './live.ts'
import { mqttSink } from './mqtt.ts'
import { natsSink } from './nats.ts'
import { postgresSink } from './postgres.ts'
import { redisSink } from './redis.ts'
import { sqliteSink } from './sqlite.ts'

export const sinks: readonly SinkSpec[] = [
  consoleSink,
  fileSink,
  postgresSink,
  sqliteSink,
  duckdbSink,
  kafkaSink,
  mqttSink,
  natsSink,
  redisSink,
  httpSink,
  liveSink,
]
