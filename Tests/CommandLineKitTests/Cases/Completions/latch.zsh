#compdef latch

_latch() {
  local context state state_descr line
  typeset -A opt_args
  _arguments -C -s -S \
    '(--profile)--profile=[named profile to take credentials from]:profile: ' \
    '(--region)--region=[region to call]:region: ' \
    '(--endpoint-url)--endpoint-url=[endpoint to call instead]:url: ' \
    '(-o --output)-o+[form of the output]:format:(table json jsonl csv)' \
    '(-o --output)--output=[form of the output]:format:(table json jsonl csv)' \
    '(-q --quiet)-q[print results only]' \
    '(-q --quiet)--quiet[print results only]' \
    '*-v[tell more each time]' \
    '*--verbose[tell more each time]' \
    '(-h --help)'{-h,--help}'[show help]' \
    '--generate-completion-script=[print completions]:shell:(bash zsh fish)' \
    '--version[show the version]' \
    '1: :->command' \
    '*:: :->argument'
  case $state in
    command)
      local -a commands
      commands=(
        'audit:show the state of the root user in every account'
        'scan:search files for root activity'
        'lab:run a local organization'
        'help:show help'
      )
      _describe -t commands command commands
      ;;
    argument)
      case $line[1] in
        audit) _latch_audit ;;
        scan|grep) _latch_scan ;;
        lab) _latch_lab ;;
      esac
      ;;
  esac
}

_latch_audit() {
  _arguments -C -s -S \
    '*-a+[account to audit]:id: ' \
    '*--account=[account to audit]:id: ' \
    '(--exclude-file)--exclude-file=[accounts to leave out, one a line]:exclude-file:_files' \
    '(--parallel)--parallel=[requests at the same time]:parallel: ' \
    '(--tolerance)--tolerance=[share of failures to accept]:tolerance: ' \
    '(--certificates --no-certificates)--certificates[read the certificates too]' \
    '(--certificates --no-certificates)--no-certificates[read the certificates too]' \
    '(--enable-cache --disable-cache)--enable-cache[use the cache]' \
    '(--enable-cache --disable-cache)--disable-cache[use the cache]' \
    '(--profile)--profile=[named profile to take credentials from]:profile: ' \
    '(--region)--region=[region to call]:region: ' \
    '(--endpoint-url)--endpoint-url=[endpoint to call instead]:url: ' \
    '(-o --output)-o+[form of the output]:format:(table json jsonl csv)' \
    '(-o --output)--output=[form of the output]:format:(table json jsonl csv)' \
    '(-q --quiet)-q[print results only]' \
    '(-q --quiet)--quiet[print results only]' \
    '*-v[tell more each time]' \
    '*--verbose[tell more each time]' \
    '(-h --help)'{-h,--help}'[show help]'
}

_latch_scan() {
  _arguments -C -s -S \
    '(--limit)--limit=[most matches to show]:limit: ' \
    '(--profile)--profile=[named profile to take credentials from]:profile: ' \
    '(--region)--region=[region to call]:region: ' \
    '(--endpoint-url)--endpoint-url=[endpoint to call instead]:url: ' \
    '(-o --output)-o+[form of the output]:format:(table json jsonl csv)' \
    '(-o --output)--output=[form of the output]:format:(table json jsonl csv)' \
    '(-q --quiet)-q[print results only]' \
    '(-q --quiet)--quiet[print results only]' \
    '*-v[tell more each time]' \
    '*--verbose[tell more each time]' \
    '(-h --help)'{-h,--help}'[show help]' \
    ':pattern: ' \
    '::level: ' \
    '*:files:_files'
}

_latch_lab() {
  local context state state_descr line
  typeset -A opt_args
  _arguments -C -s -S \
    '(--port)--port=[port to listen at, 0 for a free one]:port: ' \
    '(--profile)--profile=[named profile to take credentials from]:profile: ' \
    '(--region)--region=[region to call]:region: ' \
    '(--endpoint-url)--endpoint-url=[endpoint to call instead]:url: ' \
    '(-o --output)-o+[form of the output]:format:(table json jsonl csv)' \
    '(-o --output)--output=[form of the output]:format:(table json jsonl csv)' \
    '(-q --quiet)-q[print results only]' \
    '(-q --quiet)--quiet[print results only]' \
    '*-v[tell more each time]' \
    '*--verbose[tell more each time]' \
    '(-h --help)'{-h,--help}'[show help]' \
    '1: :->command' \
    '*:: :->argument'
  case $state in
    command)
      local -a commands
      commands=(
        'start:start a lab'
        'exec:run a command against a lab'
        'help:show help'
      )
      _describe -t commands command commands
      ;;
    argument)
      case $line[1] in
        start) _latch_lab_start ;;
        exec) _latch_lab_exec ;;
      esac
      ;;
  esac
}

_latch_lab_start() {
  _arguments -C -s -S \
    '(--port)--port=[port to listen at, 0 for a free one]:port: ' \
    '(--profile)--profile=[named profile to take credentials from]:profile: ' \
    '(--region)--region=[region to call]:region: ' \
    '(--endpoint-url)--endpoint-url=[endpoint to call instead]:url: ' \
    '(-o --output)-o+[form of the output]:format:(table json jsonl csv)' \
    '(-o --output)--output=[form of the output]:format:(table json jsonl csv)' \
    '(-q --quiet)-q[print results only]' \
    '(-q --quiet)--quiet[print results only]' \
    '*-v[tell more each time]' \
    '*--verbose[tell more each time]' \
    '(-h --help)'{-h,--help}'[show help]' \
    '::scenario: '
}

_latch_lab_exec() {
  _arguments -C -s -S \
    '(--accounts)--accounts=[number of accounts]:accounts: ' \
    '(--profile)--profile=[named profile to take credentials from]:profile: ' \
    '(--region)--region=[region to call]:region: ' \
    '(--endpoint-url)--endpoint-url=[endpoint to call instead]:url: ' \
    '(-o --output)-o+[form of the output]:format:(table json jsonl csv)' \
    '(-o --output)--output=[form of the output]:format:(table json jsonl csv)' \
    '(-q --quiet)-q[print results only]' \
    '(-q --quiet)--quiet[print results only]' \
    '*-v[tell more each time]' \
    '*--verbose[tell more each time]' \
    '(-h --help)'{-h,--help}'[show help]' \
    '*::command:_normal'
}

if [ "$funcstack[1]" = "_latch" ]; then
  _latch "$@"
else
  compdef _latch latch
fi
