import { command } from '../command.ts'
import { printRows } from '../print.ts'

const doctor = command({
  name: 'doctor',
  summary:
    'look whether all that Jibek needs is there and as it should be; for each thing that is not, what to do',
  options: [
    { flags: '--redis', description: 'Redis is needed too: its version and policy' },
    { flags: '--online', description: 'also whether the hosts of the sources can be reached' },
  ],
  example: 'jibek doctor',
  async run({ settings, out, signal }, _args, flags) {
    const { examine } = await import('../doctor/examine.ts')
    const findings = await examine(settings, {
      redis: flags.redis === true,
      online: flags.online === true,
      signal,
    })
    await out(
      settings.format === 'table'
        ? `${findings.map(({ what, state, says, remedy }) => `${state.padEnd(6)} ${what.padEnd(10)} ${says}${remedy ? `\n${' '.repeat(18)}${remedy}` : ''}`).join('\n')}\n`
        : printRows(
            findings.map((finding) => ({ ...finding })),
            ['what', 'state', 'says', 'remedy'],
            settings.format,
          ),
    )
    return findings.some(({ state }) => state === 'wrong') ? 1 : 0
  },
})

export default doctor
