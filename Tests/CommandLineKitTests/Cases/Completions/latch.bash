# bash completion for latch
_latch() {
  local cur prev word place skip index words
  local IFS=$'\n'
  COMPREPLY=()
  cur="${COMP_WORDS[COMP_CWORD]}"
  prev="${COMP_WORDS[COMP_CWORD-1]}"
  if [[ "$cur" == "=" ]]; then
    cur=""
  elif [[ "$prev" == "=" ]]; then
    prev="${COMP_WORDS[COMP_CWORD-2]}"
  fi
  place='latch'
  skip=0
  for ((index = 1; index < COMP_CWORD; index++)); do
    word="${COMP_WORDS[index]}"
    if ((skip)); then
      [[ "$word" == "=" ]] || skip=0
      continue
    fi
    case "$word" in
      --)
        COMPREPLY=($(compgen -f -- "$cur"))
        compopt -o filenames 2>/dev/null
        return
        ;;
      --generate-completion-script|--profile|--region|--endpoint-url|-o|--output|-a|--account|--exclude-file|--parallel|--tolerance|--limit|--port|--accounts)
        skip=1
        continue
        ;;
    esac
    case "$place/$word" in
      'latch/audit') place='latch audit' ;;
      'latch/scan'|'latch/grep') place='latch scan' ;;
      'latch/lab') place='latch lab' ;;
      'latch lab/start') place='latch lab start' ;;
      'latch lab/exec') place='latch lab exec' ;;
      *) ;;
    esac
  done
  case "$place:$prev" in
    *:--generate-completion-script)
      COMPREPLY=($(compgen -W $'bash\nzsh\nfish' -- "$cur"))
      return
      ;;
    *:--profile|*:--region|*:--endpoint-url|*:-a|*:--account|*:--parallel|*:--tolerance|*:--limit|*:--port|*:--accounts)
      return
      ;;
    *:-o|*:--output)
      COMPREPLY=($(compgen -W $'table\njson\njsonl\ncsv' -- "$cur"))
      return
      ;;
    *:--exclude-file)
      COMPREPLY=($(compgen -f -- "$cur"))
      compopt -o filenames 2>/dev/null
      return
      ;;
  esac
  words=""
  case "$place" in
    'latch')
      if [[ "$cur" == -* ]]; then
        words=$'--profile\n--region\n--endpoint-url\n-o\n--output\n-q\n--quiet\n-v\n--verbose\n--help\n--generate-completion-script\n--version'
      else
        words=$'audit\nscan\nlab\nhelp'
      fi
      ;;
    'latch audit')
      if [[ "$cur" == -* ]]; then
        words=$'-a\n--account\n--exclude-file\n--parallel\n--tolerance\n--certificates\n--no-certificates\n--enable-cache\n--disable-cache\n--profile\n--region\n--endpoint-url\n-o\n--output\n-q\n--quiet\n-v\n--verbose\n--help'
      else
        words=$''
      fi
      ;;
    'latch scan')
      if [[ "$cur" == -* ]]; then
        words=$'--limit\n--profile\n--region\n--endpoint-url\n-o\n--output\n-q\n--quiet\n-v\n--verbose\n--help'
      else
        COMPREPLY=($(compgen -f -- "$cur"))
        compopt -o filenames 2>/dev/null
        return
      fi
      ;;
    'latch lab')
      if [[ "$cur" == -* ]]; then
        words=$'--port\n--profile\n--region\n--endpoint-url\n-o\n--output\n-q\n--quiet\n-v\n--verbose\n--help'
      else
        words=$'start\nexec\nhelp'
      fi
      ;;
    'latch lab start')
      if [[ "$cur" == -* ]]; then
        words=$'--port\n--profile\n--region\n--endpoint-url\n-o\n--output\n-q\n--quiet\n-v\n--verbose\n--help'
      else
        words=$''
      fi
      ;;
    'latch lab exec')
      if [[ "$cur" == -* ]]; then
        words=$'--accounts\n--profile\n--region\n--endpoint-url\n-o\n--output\n-q\n--quiet\n-v\n--verbose\n--help'
      else
        words=$''
      fi
      ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -F _latch latch
