# The Debian 12 packages the project builds, runs and is tested with. Sourced by app/run and
# tests/run; installs only what is missing, as root or through sudo.

zebra_build_packages="
cmake g++ ninja-build pkg-config
fonts-inter fonts-materialdesignicons-webfont fonts-noto-cjk libharfbuzz-bin wamerican wbritish
libcairo2-dev libcli11-dev libegl-dev libexpected-dev libfmt-dev libfreetype-dev libgl-dev libglfw3-dev libical-dev
libimgui-dev libopengl-dev libpng-dev libqrcodegencpp-dev libsdl2-dev libsqlite3-dev libsqlitecpp-dev libstb-dev libsystemd-dev
libutf8proc-dev libx11-dev
nlohmann-json3-dev zlib1g-dev
libegl1 libgl1-mesa-dri"

zebra_test_packages="
appstream bsdutils dbus-daemon desktop-file-utils doctest-dev poppler-utils procps tzdata util-linux x11-utils x11-xserver-utils
xauth xdotool xvfb zbar-tools"
# Where they come from elsewhere, Debian's do not go with them.
command -v npm >/dev/null 2>&1 || zebra_test_packages="$zebra_test_packages nodejs npm"

zebra_bench_packages="libbenchmark-dev"

zebra_lint_packages="clang-format clang-tidy git"

zebra_missing_packages() {
    for package in $1; do
        dpkg-query -W -f '${Status}\n' "$package" 2>/dev/null | grep -q '^install ok installed$' ||
            printf '%s ' "$package"
    done
}

# zebra_install_packages "NAMES": installs those that are missing.
zebra_install_packages() {
    zebra_missing=$(zebra_missing_packages "$1")
    [ -n "$zebra_missing" ] || return 0
    if ! command -v apt-get >/dev/null 2>&1; then
        echo "This needs Debian 12 with apt. Missing: $zebra_missing" >&2
        return 1
    fi
    if [ "$(id -u)" -eq 0 ]; then
        zebra_as_root=
    elif command -v sudo >/dev/null 2>&1; then
        zebra_as_root=sudo
    else
        echo "Not root and no sudo. As root, run: apt-get install $zebra_missing" >&2
        return 1
    fi
    echo "Installing: $zebra_missing"
    $zebra_as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq || return 1
    # shellcheck disable=SC2086 # a list of names, one word each
    $zebra_as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends $zebra_missing >/dev/null || {
        echo "apt-get could not install: $zebra_missing" >&2
        return 1
    }
}
