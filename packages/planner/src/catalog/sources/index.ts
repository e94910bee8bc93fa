/** All sources, in the order of the reference. */
import type { SourceSpec } from '../connector-spec.ts'
import { amqp } from './amqp.ts'
import { file } from './file.ts'
import { files } from './files.ts'
import { generate } from './generate.ts'
import { http } from './http.ts'
import { kafka } from './kafka.ts'
import { mqtt } from './mqtt.ts'
import { nats } from './nats.ts'
import { queue } from './queue.ts'
import { redis } from './redis.ts'
import { socket } from './socket.ts'
import { stdin } from './stdin.ts'

export const sources: readonly SourceSpec[] = [
  socket,
  stdin,
  file,
  files,
  queue,
  generate,
  http,
  kafka,
  mqtt,
  nats,
  redis,
  amqp,
]
