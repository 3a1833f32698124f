# Completion of the `slabpool` command for bash; `make install` puts it where bash-completion looks.
# Verbs and options are read from the command's own help, so that they are those it has.

_slabpool_help() { "$1" "${@:2}" --help 2> /dev/null < /dev/null; }

# _slabpool_files [-d]: names that begin with the current word.
_slabpool_files() {
    compopt -o filenames 2> /dev/null || true
    mapfile -t COMPREPLY < <(compgen "${1:--f}" -- "$current")
}

_slabpool_words() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "$current"); }

# _slabpool_behind N: word N on is a command line of its own.
_slabpool_behind() {
    if declare -F _command_offset > /dev/null; then
        _command_offset "$1"
    elif [ "$COMP_CWORD" -eq "$1" ]; then
        mapfile -t COMPREPLY < <(compgen -c -- "$current"; compgen -f -- "$current")
    else
        _slabpool_files
    fi
}

_slabpool() {
    local self=${COMP_WORDS[0]} current=${COMP_WORDS[COMP_CWORD]} verb=${COMP_WORDS[1]:-}
    local help options takes word i
    COMPREPLY=()
    if [ "$COMP_CWORD" -eq 1 ]; then
        _slabpool_words "$(_slabpool_help "$self" | sed -nE '/^  slabpool /d; s/^  ([a-z]+) .*/\1/p') --help --version"
        return
    fi
    help=$(_slabpool_help "$self" "$verb")
    options=$(grep -oE '^ +--[a-z-]+' <<< "$help" | tr -d ' ')
    takes=$(sed -nE 's/^ +(--[a-z-]+) [A-Z].*/\1/p' <<< "$help")

    # Options and their values come first; the word at i is the first that is neither.
    for ((i = 2; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if [ "$word" = -- ]; then i=$((i + 1)); break; fi
        case $word in
            --*) if grep -qxF -e "$word" <<< "$takes"; then i=$((i + 1)); fi ;;
            *) [ "$verb" = run ] && break ;;
        esac
    done
    if [ "$verb" = run ] && [ "$i" -le "$COMP_CWORD" ] &&
        { [ "$i" -lt "$COMP_CWORD" ] || [[ $current != -* ]]; }; then
        _slabpool_behind "$i"
        return
    fi
    word=${COMP_WORDS[COMP_CWORD - 1]}
    if [ "$i" -gt "$COMP_CWORD" ]; then
        case $word in
            --stats) _slabpool_words 'text json openmetrics prometheus off' ;;
            --sample-index) _slabpool_words 'alloc_objects alloc_space inuse_objects inuse_space' ;;
            --debug) _slabpool_files -d ;;
            *) _slabpool_files ;;
        esac
    elif [[ $current == -* ]]; then
        _slabpool_words "$options --help"
    else
        case $verb in
            check) mapfile -t COMPREPLY < <(compgen -c -- "$current"; compgen -f -- "$current") ;;
            top) _slabpool_files -d ;;
            *) _slabpool_files ;;
        esac
    fi
}

complete -F _slabpool slabpool
