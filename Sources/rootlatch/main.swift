import Commands
import HostSystem

EndingProcess.exit(with: await CommandLineEntry.run(Array(CommandLine.arguments.dropFirst())))
