// npm run package: installers into dist/. Extra arguments go to electron-builder; with --dir, the bare program's folder.
import { rmSync } from 'node:fs'
import { electronAtHand, electronCommand } from './electron-runtime.mjs'
import { mainInCurrentNode } from './set-up/current-node.mjs'
import { inProject, projectFolder } from './set-up/places.mjs'
import { Failure } from './set-up/report.mjs'
import { run } from './set-up/run.mjs'
import { setUpApplication } from './set-up/set-up.mjs'
import { tools } from './set-up/tools.mjs'

mainInCurrentNode(async () => {
  await setUpApplication()
  const electron = electronAtHand()
  const args = process.argv.slice(2)
  if (electron.isOfficial) return build(args)
  if (!args.includes('--dir')) {
    throw new Failure(
      `installers need the official Electron; with ${electron.version} only --dir is possible`,
    )
  }
  const exitCode = await build([...args, ...settingsFor(electron)])
  // Opens any folder it is given, which is for development only.
  rmSync(inProject('dist', 'linux-unpacked', 'resources', 'default_app.asar'), { force: true })
  return exitCode
})

function build(args) {
  const config = `--config=${inProject('electron.builder.yml')}`
  return run(process.execPath, [tools.electronBuilder, config, '--publish=never', ...args], {
    cwd: projectFolder,
  })
}

// Packages the staged application with the Electron at hand, in place of what electron-builder would download.
function settingsFor(electron) {
  return [
    `--projectDir=${electronCommand().appDir}`,
    `-c.electronDist=${electron.dist}`,
    `-c.electronVersion=${electron.version}`,
    `-c.directories.output=${inProject('dist')}`,
    `-c.directories.buildResources=${inProject('resources')}`,
  ]
}
