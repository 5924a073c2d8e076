# fish completion for latch
function __latch_at
  set -l place 'latch'
  set -l skip 0
  set -l words (commandline -opc)
  for word in $words[2..-1]
    if test $skip -eq 1
      set skip 0
      continue
    end
    switch $word
      case '--generate-completion-script' '--profile' '--region' '--endpoint-url' '-o' '--output' '-a' '--account' '--exclude-file' '--parallel' '--tolerance' '--limit' '--port' '--accounts'
        set skip 1
        continue
    end
    switch "$place/$word"
      case 'latch/audit'
        set place 'latch audit'
      case 'latch/scan' 'latch/grep'
        set place 'latch scan'
      case 'latch/lab'
        set place 'latch lab'
      case 'latch lab/start'
        set place 'latch lab start'
      case 'latch lab/exec'
        set place 'latch lab exec'
    end
  end
  test "$place" = "$argv[1]"
end

complete -c latch -f
complete -c latch -n '__latch_at "latch"' -a 'audit' -d 'show the state of the root user in every account'
complete -c latch -n '__latch_at "latch"' -a 'scan' -d 'search files for root activity'
complete -c latch -n '__latch_at "latch"' -a 'lab' -d 'run a local organization'
complete -c latch -n '__latch_at "latch"' -a 'help' -d 'show help'
complete -c latch -n '__latch_at "latch"' -l profile -x -d 'named profile to take credentials from'
complete -c latch -n '__latch_at "latch"' -l region -x -d 'region to call'
complete -c latch -n '__latch_at "latch"' -l endpoint-url -x -d 'endpoint to call instead'
complete -c latch -n '__latch_at "latch"' -s o -l output -x -a 'table json jsonl csv' -d 'form of the output'
complete -c latch -n '__latch_at "latch"' -s q -l quiet -d 'print results only'
complete -c latch -n '__latch_at "latch"' -s v -l verbose -d 'tell more each time'
complete -c latch -n '__latch_at "latch"' -s h -l help -d 'show help'
complete -c latch -n '__latch_at "latch"' -l generate-completion-script -x -a 'bash zsh fish' -d 'print completions'
complete -c latch -n '__latch_at "latch"' -l version -d 'show the version'
complete -c latch -n '__latch_at "latch audit"' -s a -l account -x -d 'account to audit'
complete -c latch -n '__latch_at "latch audit"' -l exclude-file -r -F -d 'accounts to leave out, one a line'
complete -c latch -n '__latch_at "latch audit"' -l parallel -x -d 'requests at the same time'
complete -c latch -n '__latch_at "latch audit"' -l tolerance -x -d 'share of failures to accept'
complete -c latch -n '__latch_at "latch audit"' -l certificates -d 'read the certificates too'
complete -c latch -n '__latch_at "latch audit"' -l no-certificates -d 'read the certificates too'
complete -c latch -n '__latch_at "latch audit"' -l enable-cache -d 'use the cache'
complete -c latch -n '__latch_at "latch audit"' -l disable-cache -d 'use the cache'
complete -c latch -n '__latch_at "latch audit"' -l profile -x -d 'named profile to take credentials from'
complete -c latch -n '__latch_at "latch audit"' -l region -x -d 'region to call'
complete -c latch -n '__latch_at "latch audit"' -l endpoint-url -x -d 'endpoint to call instead'
complete -c latch -n '__latch_at "latch audit"' -s o -l output -x -a 'table json jsonl csv' -d 'form of the output'
complete -c latch -n '__latch_at "latch audit"' -s q -l quiet -d 'print results only'
complete -c latch -n '__latch_at "latch audit"' -s v -l verbose -d 'tell more each time'
complete -c latch -n '__latch_at "latch audit"' -s h -l help -d 'show help'
complete -c latch -n '__latch_at "latch scan"' -l limit -x -d 'most matches to show'
complete -c latch -n '__latch_at "latch scan"' -l profile -x -d 'named profile to take credentials from'
complete -c latch -n '__latch_at "latch scan"' -l region -x -d 'region to call'
complete -c latch -n '__latch_at "latch scan"' -l endpoint-url -x -d 'endpoint to call instead'
complete -c latch -n '__latch_at "latch scan"' -s o -l output -x -a 'table json jsonl csv' -d 'form of the output'
complete -c latch -n '__latch_at "latch scan"' -s q -l quiet -d 'print results only'
complete -c latch -n '__latch_at "latch scan"' -s v -l verbose -d 'tell more each time'
complete -c latch -n '__latch_at "latch scan"' -s h -l help -d 'show help'
complete -c latch -n '__latch_at "latch scan"' -F
complete -c latch -n '__latch_at "latch lab"' -a 'start' -d 'start a lab'
complete -c latch -n '__latch_at "latch lab"' -a 'exec' -d 'run a command against a lab'
complete -c latch -n '__latch_at "latch lab"' -a 'help' -d 'show help'
complete -c latch -n '__latch_at "latch lab"' -l port -x -d 'port to listen at, 0 for a free one'
complete -c latch -n '__latch_at "latch lab"' -l profile -x -d 'named profile to take credentials from'
complete -c latch -n '__latch_at "latch lab"' -l region -x -d 'region to call'
complete -c latch -n '__latch_at "latch lab"' -l endpoint-url -x -d 'endpoint to call instead'
complete -c latch -n '__latch_at "latch lab"' -s o -l output -x -a 'table json jsonl csv' -d 'form of the output'
complete -c latch -n '__latch_at "latch lab"' -s q -l quiet -d 'print results only'
complete -c latch -n '__latch_at "latch lab"' -s v -l verbose -d 'tell more each time'
complete -c latch -n '__latch_at "latch lab"' -s h -l help -d 'show help'
complete -c latch -n '__latch_at "latch lab start"' -l port -x -d 'port to listen at, 0 for a free one'
complete -c latch -n '__latch_at "latch lab start"' -l profile -x -d 'named profile to take credentials from'
complete -c latch -n '__latch_at "latch lab start"' -l region -x -d 'region to call'
complete -c latch -n '__latch_at "latch lab start"' -l endpoint-url -x -d 'endpoint to call instead'
complete -c latch -n '__latch_at "latch lab start"' -s o -l output -x -a 'table json jsonl csv' -d 'form of the output'
complete -c latch -n '__latch_at "latch lab start"' -s q -l quiet -d 'print results only'
complete -c latch -n '__latch_at "latch lab start"' -s v -l verbose -d 'tell more each time'
complete -c latch -n '__latch_at "latch lab start"' -s h -l help -d 'show help'
complete -c latch -n '__latch_at "latch lab exec"' -l accounts -x -d 'number of accounts'
complete -c latch -n '__latch_at "latch lab exec"' -l profile -x -d 'named profile to take credentials from'
complete -c latch -n '__latch_at "latch lab exec"' -l region -x -d 'region to call'
complete -c latch -n '__latch_at "latch lab exec"' -l endpoint-url -x -d 'endpoint to call instead'
complete -c latch -n '__latch_at "latch lab exec"' -s o -l output -x -a 'table json jsonl csv' -d 'form of the output'
complete -c latch -n '__latch_at "latch lab exec"' -s q -l quiet -d 'print results only'
complete -c latch -n '__latch_at "latch lab exec"' -s v -l verbose -d 'tell more each time'
complete -c latch -n '__latch_at "latch lab exec"' -s h -l help -d 'show help'
complete -c latch -n '__latch_at "latch lab exec"' -F
