/**
 * `dsl` and `planner` run in a browser: bundled for one, they import nothing of Node, and stay small enough to be a part
 * of a page. The sizes are printed, since they are worth watching.
 */
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Plugin } from 'vite'
import { describe, expect, it } from 'vitest'

const GZIP_BYTES_MAX = 120_000

const PACKAGES = join(import.meta.dirname, '../../packages')

/** A bundle of the package's whole surface, and what of Node it asked for. */
async function bundled(name: string): Promise<{ readonly code: string; readonly nodeImports: readonly string[] }> {
  const nodeImports: string[] = []
  const watchImports: Plugin = {
    name: 'watch-imports',
    enforce: 'pre',
    resolveId(id, importer) {
      if (id.startsWith('node:')) nodeImports.push(`${id} from ${importer ?? 'nowhere'}`)
      return null
    },
  }
  const result = await build({
    configFile: false,
    root: PACKAGES,
    logLevel: 'silent',
    plugins: [watchImports],
    resolve: { conditions: ['@millrace/source', 'module', 'browser', 'import', 'default'] },
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry: join(PACKAGES, name, 'src/index.ts'), formats: ['es'], fileName: 'bundle' },
    },
  })
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((each) => ('output' in each ? each.output : []))
  const code = outputs.map((output) => (output.type === 'chunk' ? output.code : '')).join('\n')
  return { code, nodeImports }
}

describe('in a browser', () => {
  it.each(['dsl', 'planner'])('%s imports nothing of Node and is small', async (name) => {
    const { code, nodeImports } = await bundled(name)
    expect(nodeImports).toEqual([])
    expect(code).not.toMatch(/\bfrom\s*["']node:|\bimport\s*\(?["']node:|__vite-browser-external/)
    const bytes = gzipSync(code).length
    process.stdout.write(`${name}: ${(code.length / 1000).toFixed(1)} kB, ${(bytes / 1000).toFixed(1)} kB gzipped\n`)
    expect(bytes).toBeGreaterThan(1000)
    expect(bytes).toBeLessThan(GZIP_BYTES_MAX)
  })
})
