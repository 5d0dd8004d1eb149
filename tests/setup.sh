# Sourced by tests/run and examples/run: finds and installs what is missing, keeps Python packages
# in a virtual environment, and times the stages.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$root/build
venv=$build/venv
jobs=$(getconf _NPROCESSORS_ONLN)

# One cache serves every build tree below the root, the wheel's included.
export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1
export PIP_DISABLE_PIP_VERSION_CHECK=1 PYTHONDONTWRITEBYTECODE=1

say() { printf '\n== %s\n' "$*"; }

# --- packages ---------------------------------------------------------------------------------

missing=()

# need <package> <command that succeeds where the package is not needed>
need() {
  local package=$1
  shift
  "$@" >/dev/null 2>&1 || missing+=("$package")
}

has_header() { echo "#include <$1>" | c++ -std=c++20 -x c++ -E -; }
has_python() { python3 -c "$1"; }
has_fuzzer() { [ -e "$(clang++ -print-runtime-dir)/libclang_rt.fuzzer-$(uname -m).a" ] ||
  [ -e "$(clang++ -print-file-name="libclang_rt.fuzzer-$(uname -m).a")" ]; }
has_browser() { command -v chromium || command -v google-chrome; }

need_for_building() {
  need g++ command -v c++
  need cmake command -v cmake
  need ninja-build command -v ninja
  need ccache command -v ccache
  need pkg-config command -v pkg-config
  need libboost-dev has_header boost/date_time/gregorian/gregorian_types.hpp
  need libyaml-cpp-dev has_header yaml-cpp/yaml.h
  need libpugixml-dev has_header pugixml.hpp
  need libsimdjson-dev has_header simdjson.h
  need libarchive-dev has_header archive.h
  need zlib1g-dev has_header zlib.h
  need doctest-dev has_header doctest/doctest.h
  need python3-venv has_python 'import ensurepip, venv'
  need python3-dev has_python 'import os, sysconfig
os.stat(os.path.join(sysconfig.get_path("include"), "Python.h"))'
}

need_for_testing() {
  need doxygen command -v doxygen
  need clang command -v clang++
  need libclang-rt-dev has_fuzzer
  need chromium has_browser
  need chromium-driver command -v chromedriver
}

need_for_everything() {
  need clang-tidy command -v clang-tidy
  need clang-format command -v clang-format
  need git command -v git
  need libbenchmark-dev has_header benchmark/benchmark.h
}

install_missing() {
  if [ ${#missing[@]} = 0 ]; then
    echo "system packages: nothing is missing"
    return
  fi
  local install="apt-get install -y --no-install-recommends ${missing[*]}" as_root=()
  if ! command -v apt-get >/dev/null; then
    echo "please install (as Debian names them): ${missing[*]}" >&2
    exit 1
  fi
  if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null || ! { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
      printf 'these packages are missing, and only root may install them:\n' >&2
      printf '  apt-get update && %s\n' "$install" >&2
      exit 1
    fi
    as_root=(sudo)
  fi
  printf 'installing system packages (log: build/apt.log):\n  apt-get update && %s\n' "$install"
  mkdir -p "$build"
  { "${as_root[@]}" apt-get update -q &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive $install -q; } >"$build/apt.log" 2>&1 ||
    { cat "$build/apt.log" && exit 1; }
}

# install_python_packages <set>...: the sets of tests/requirements.py, into the virtual environment
install_python_packages() {
  local wanted stamp
  "$venv/bin/python" -c '' 2>/dev/null || python3 -m venv --clear "$venv"
  mapfile -t wanted < <(python3 "$root/tests/requirements.py" "$@")
  stamp=$venv/installed-$(echo "$*" | tr ' ' -)
  if [ "$(cat "$stamp" 2>/dev/null)" = "${wanted[*]}" ]; then
    echo "Python packages: nothing is missing"
    return
  fi
  echo "installing Python packages into ${venv#"$root"/}: ${wanted[*]}"
  "$venv/bin/python" -m pip install --quiet "${wanted[@]}"
  echo "${wanted[*]}" >"$stamp"
}

# --- stages -----------------------------------------------------------------------------------

stages=()
stage_name=
summaries=()
all_passed=

stage() {
  end_stage
  stage_name=$1
  stage_start=$SECONDS
  say "$stage_name"
}

end_stage() {
  [ -z "$stage_name" ] || stages+=("$(printf '%-10s %5.1f' "$stage_name" \
    "$(minutes $((SECONDS - stage_start)))")")
  stage_name=
}

minutes() { awk "BEGIN { printf \"%.2f\", $1 / 60 }"; }

# Prints the minutes by stage when the script ends, however it ends.
report_stages() {
  local status=$? failed=$stage_name
  end_stage
  [ ${#summaries[@]} = 0 ] || { say "tests" && printf '%s\n' "${summaries[@]}"; }
  say "minutes by stage"
  printf '%s\n' "${stages[@]}"
  printf '%-10s %5.1f\n' total "$(minutes $SECONDS)"
  if [ -n "$all_passed" ]; then
    echo "all passed"
  else
    echo "FAILED in ${failed:-the beginning}" >&2
    exit $((status ? status : 1))
  fi
}

# configure <preset> <cmake options>...
configure() {
  local preset=$1
  shift
  (cd "$root" && cmake --preset "$preset" -DPython_EXECUTABLE="$venv/bin/python" "$@" >/dev/null)
}

# build_targets <preset> <target>...
build_targets() {
  local preset=$1
  shift
  cmake --build "$build/$preset" --parallel "$jobs" --target "$@"
}
