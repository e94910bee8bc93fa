import { expect } from 'vitest'

// The workspace pins its own Node; on another one the results would be those of another engine.
const major = Number(process.versions.node.split('.')[0])
expect(major, 'tests run on the Node that the workspace pins').toBeGreaterThanOrEqual(22)
