# Sourced by the suites. Each is called as `SUITE.sh prepare|run ARGUMENT...`; prepare fetches and
# builds into $BASE what run needs, and says `unavailable` when that cannot be had.

# under COMMAND...: with the library when this run is to have it.
under() {
    local settings=()
    read -r -a settings <<< "$SETTINGS"
    if [ -n "$PRELOAD" ]; then
        env SLABPOOL_STATS=json SLABPOOL_STATS_FILE="$REPORTS/%e.%p.json" "${settings[@]}" \
            LD_PRELOAD="$PRELOAD" "$@"
    else
        env "$@"
    fi
}

# result STATUS TEST: ok, bad or skip, or another word, which then must be the same natively.
result() { printf '%s\t%s\n' "$1" "$2" >> "$RESULTS"; }

# of_status N: the word for an exit status.
of_status() {
    case $1 in
        0) echo ok ;;
        77) echo skip ;;
        124 | 137) echo too-long ;;
        *) if [ "$1" -gt 128 ]; then echo "signal-$(($1 - 128))"; else echo bad; fi ;;
    esac
}

unavailable() {
    echo "$*"
    exit 77
}

# source_of PACKAGE FILE [MEMBER...]: unpacks the upstream archive PACKAGE_*.orig.tar.* of Debian's
# source package into $BASE/src/PACKAGE (all, or what matches a MEMBER), unless FILE is there.
# The package lists are our own, so that the system's sources.list stays as it is.
source_of() {
    local package=$1 file=$2 dir=$BASE/src/$1 lists=$BASE/apt version archive
    shift 2
    [ ! -e "$dir/$file" ] || return 0
    # shellcheck source=/dev/null
    . /etc/os-release
    local key=/usr/share/keyrings/debian-archive-keyring.gpg code=${VERSION_CODENAME:-none}
    local deb="deb-src [signed-by=$key] http://deb.debian.org/debian"
    mkdir -p "$lists/lists/partial" "$dir"
    printf '%s\n' "$deb $code main" "$deb $code-updates main" \
        "$deb-security $code-security main" > "$lists/sources.list"
    local options=(-o Dir::Etc::sourcelist="$lists/sources.list" -o Dir::Etc::sourceparts=-
        -o Dir::State::lists="$lists/lists" -o APT::Sandbox::User=root)
    find "$lists/lists" -name '*_Sources*' -mtime -7 | grep -q . ||
        apt-get -qq "${options[@]}" update ||
        unavailable "the lists of Debian's source packages are not to be had"
    archive=$(compgen -G "$BASE/src/${package}_*.orig.tar.*" | head -n 1 || true)
    # The newest version first; a mirror may lack it.
    for version in $(apt-cache "${options[@]}" showsrc "$package" |
        sed -n 's/^Version: //p' | sort -Vru); do
        [ -z "$archive" ] || break
        (cd "$BASE/src" &&
            apt-get -qq "${options[@]}" source --download-only --tar-only "$package=$version") ||
            true
        archive=$(compgen -G "$BASE/src/${package}_*.orig.tar.*" | head -n 1 || true)
    done
    [ -n "$archive" ] || unavailable "Debian's source package $package is not to be had"
    tar -xf "$archive" -C "$dir" --strip-components=1 --no-same-owner --wildcards "$@"
    [ -e "$dir/$file" ] || { echo "$archive has no $file"; return 1; }
}
