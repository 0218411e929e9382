#!/usr/bin/env bash
# The verbs of the program. Installs what is missing, builds what has changed, runs.
set -uo pipefail

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)"
ARTIFACTS="$ROOT/artifacts"
LOGS="$ARTIFACTS/logs"
API="$ROOT/Supervision.Api/bin/Release/net10.0/Supervision.Api.dll"
PUBLISHER="$ROOT/Supervision.Publisher/bin/Release/net10.0/Supervision.Publisher.dll"
PAPER_FONTS=(fonts-arphic-gbsn00lp fonts-arphic-gkai00mp fonts-lxgw-wenkai fonts-hanazono)

export SUPERVISION_ROOT="${SUPERVISION_ROOT:-$ROOT}"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
export DOTNET_CLI_UI_LANGUAGE=en
[ -t 1 ] || export NO_COLOR=1 MSBUILDTERMINALLOGGER=off

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

usage() {
  cat <<'TEXT'
用法：./supervision.sh <命令> [选项]

  demo [--serve] [--out 目录] [--subjects 数量]
                                在样例城市上走完全程；--serve 结束后保持网页打开
  serve [--public 地址] [--office 地址]
                                打开网页（默认公开页面 http://127.0.0.1:8080，办公页面 http://127.0.0.1:8081）
  publish run | once            投递公示、接收回执、生成文书
  test                          构建、检查格式、运行全部测试
  bench [名称]                  运行性能测试，结果保存在 artifacts/bench
  prove                         运行耗时较长的验证，最近一次的报告保存在 artifacts/prove
  help                          显示本页和程序自己的命令

其余的词直接交给程序，例如：./supervision.sh draw verify 目录
TEXT
}

# ---- what must be installed ----

has_dotnet() { command -v dotnet >/dev/null 2>&1 && dotnet --list-sdks 2>/dev/null | grep -q '^10\.'; }

has_postgres() {
  [ -n "${ConnectionStrings__Supervision:-}${ConnectionStrings__SupervisionOwner:-}" ] && return 0
  compgen -G '/usr/lib/postgresql/*/bin/postgres' >/dev/null || command -v postgres >/dev/null 2>&1
}

has_chromium() {
  local name
  [ -n "${SUPERVISION_CHROMIUM:-}" ] && return 0
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    command -v "$name" >/dev/null 2>&1 && return 0
  done
  return 1
}

# Debian keeps it where an ordinary user does not look.
has_nginx() { command -v nginx >/dev/null 2>&1 || [ -x /usr/sbin/nginx ]; }

is_debian() { command -v apt-get >/dev/null 2>&1 && command -v dpkg-query >/dev/null 2>&1; }

is_installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"
  elif [ -t 0 ]; then sudo "$@"
  else sudo -n "$@"
  fi
}

apt() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -y -q \
    -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold "$@" </dev/null >>"$LOGS/install.log" 2>&1
}

apt_install() {
  say "正在安装：$*"
  apt install --no-install-recommends "$@" && return 0
  say "安装没有成功，修复软件包状态后再试一次……"
  as_root env DEBIAN_FRONTEND=noninteractive dpkg --configure -a </dev/null >>"$LOGS/install.log" 2>&1
  apt -f install
  apt update
  apt install --no-install-recommends "$@" && return 0
  tail -n 15 "$LOGS/install.log" >&2
  fail "没有装上：$*。完整记录在 $LOGS/install.log。请手动安装后再运行。"
}

# Debian starts a server of its own after the installation; this program does not use it.
without_main_cluster() {
  local conf=/etc/postgresql-common/createcluster.conf
  is_installed postgresql-common || apt_install postgresql-common
  grep -qs '^ *create_main_cluster' "$conf" && return 0
  say "设置 $conf：安装 PostgreSQL 时不另建系统数据库（create_main_cluster = false）"
  echo 'create_main_cluster = false' | as_root tee -a "$conf" >/dev/null
}

# Debian would open a web server on port 80; the tests start their own and need no other.
without_web_server() {
  command -v systemctl >/dev/null 2>&1 || { apt_install "$1"; return; }
  as_root systemctl mask --runtime nginx.service >>"$LOGS/install.log" 2>&1
  apt_install "$1"
  as_root systemctl disable nginx.service >>"$LOGS/install.log" 2>&1
  as_root systemctl unmask --runtime nginx.service >>"$LOGS/install.log" 2>&1
  say "nginx 只供测试，没有设为系统服务。"
}

# ensure postgres|fonts|chromium …
ensure() {
  local need missing=() package
  has_dotnet || fail "没有找到 .NET 10 SDK。请先安装（包名 dotnet-sdk-10.0，说明见 https://dot.net），再运行本命令。"

  for need in "$@"; do
    case "$need" in
      postgres) has_postgres || missing+=(postgresql) ;;
      fonts) is_debian && for package in "${PAPER_FONTS[@]}"; do is_installed "$package" || missing+=("$package"); done ;;
      nginx) has_nginx || missing+=(nginx-light) ;;
      python) command -v python3 >/dev/null 2>&1 || missing+=(python3) ;;
      chromium)
        has_chromium || missing+=(chromium)
        is_debian && { is_installed fonts-noto-cjk || missing+=(fonts-noto-cjk); } ;;
    esac
  done

  [ ${#missing[@]} -eq 0 ] && return 0

  if ! is_debian; then
    say "本机缺少下列软件，请用系统的包管理器安装后再运行："
    for package in "${missing[@]}"; do say "  - $package"; done
    say "以及文书使用的中文字体：AR PL SungtiL GB（宋体）、AR PL KaitiM GB（楷体）、LXGW WenKai、HanaMin。"
    say "已有 PostgreSQL 服务器时，也可以不装 PostgreSQL，改为设置环境变量 ConnectionStrings__Supervision。"
    exit 1
  fi

  if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null 2>&1; then
    fail "需要安装 ${missing[*]}，但当前用户不是 root，也没有 sudo。请让管理员运行：apt-get install ${missing[*]}"
  fi

  install_missing "${missing[@]}"
}

install_missing() {
  local found=() package
  mkdir -p "$LOGS"
  : >"$LOGS/install.log"
  say "缺少 $*，现在安装（记录在 $LOGS/install.log）。"
  apt update || say "软件包列表没有更新成功，用现有的列表继续。"

  for package in "$@"; do
    if apt-cache show "$package" >/dev/null 2>&1; then found+=("$package")
    elif [[ "$package" = fonts-* ]]; then say "这个系统没有软件包 $package，跳过；缺字时文书会换用其他字体。"
    else fail "这个系统的软件源里没有 $package。请手动安装后再运行。"
    fi
  done

  [ ${#found[@]} -eq 0 ] && return 0
  [[ " ${found[*]} " = *" postgresql "* ]] && without_main_cluster
  [[ " ${found[*]} " = *" nginx-light "* ]] && without_web_server nginx-light
  apt_install "${found[@]}"
}

# ---- building ----

# Names, sizes and times of everything a build reads.
fingerprint() {
  (cd "$ROOT" && find . -path ./artifacts -prune -o -path ./data -prune -o -path ./out -prune -o -path ./.git -prune \
    -o \( -name bin -o -name obj \) -prune -o -type f \( -name '*.cs' -o -name '*.cshtml' -o -name '*.csproj' -o -name '*.props' \
    -o -name '*.sln' -o -name 'global.json' -o -name '.editorconfig' -o -path './Supervision.*' -o -path './tests/*' \) \
    -printf '%p %s %T@\n' | LC_ALL=C sort | sha256sum)
}

# build NAME PROJECT… builds once; NAME is the mark that remembers it.
build() {
  local name="$1" mark="$ARTIFACTS/.built-$1" now project
  shift
  mkdir -p "$LOGS"
  now="$(fingerprint)"
  [ -f "$API" ] && [ -f "$mark" ] && [ "$(cat "$mark")" = "$now" ] && return 0
  say "正在构建（第一次需要一两分钟）……"

  for project in "$@"; do
    if ! (cd "$ROOT" && dotnet build "$project" -c Release -nologo -v q -clp:NoSummary \
        </dev/null >"$LOGS/build-$name.log" 2>&1); then
      grep -E 'error|错误' "$LOGS/build-$name.log" | sort -u | head -n 30 >&2
      say "构建没有成功，完整记录在 $LOGS/build-$name.log。"
      return 1
    fi
  done

  echo "$now" >"$mark"
}

build_program() {
  local now
  now="$(fingerprint)"
  [ -f "$API" ] && [ "$(cat "$ARTIFACTS/.built-all" 2>/dev/null)" = "$now" ] && return 0
  build program Supervision.Api/Supervision.Api.csproj Supervision.Publisher/Supervision.Publisher.csproj || exit 1
}

# ---- the verbs ----

api() { dotnet "$API" "$@"; }

publisher() { dotnet "$PUBLISHER" "$@"; }

# Sends what waits, lets the sample receiver answer, reads the answers.
deliver() {
  publisher once --out "$1" && publisher receiver play --out "$1" && publisher once --out "$1" || exit 1
}

# The whole way on the sample city: the program up to the decisions, the publisher with the sample receiver, the report.
demo() {
  local out="$ROOT/out/demo" serve=0 words=()

  while [ $# -gt 0 ]; do
    case "$1" in
      --serve) serve=1 ;;
      --out) [ $# -ge 2 ] || fail "--out 后面要写目录。"; out="$2"; shift ;;
      *) words+=("$1") ;;
    esac
    shift
  done

  ensure postgres fonts
  build_program
  mkdir -p "$out" || fail "不能建立目录 $out。请用 --out 换一个。"
  out="$(cd "$out" && pwd -P)"
  rm -rf "$out/city" "$out/draws" "$out/platform" "$out/credit" "$out/feeds" "$out/papers" "$out/summary.json"
  export SUPERVISION_DATABASE=supervision_demo
  api demo --out "$out" ${words[@]+"${words[@]}"} || exit 1

  export SUPERVISION_CLOCK=2026-11-09T09:00:00+08:00
  echo "七、生成文书，推送公示，读回执"
  deliver "$out"
  export SUPERVISION_CLOCK=2026-11-10T09:00:00+08:00
  echo "八、处理退回的公示，重新推送"
  api demo mend || exit 1
  deliver "$out"
  echo "九、信用：违诺、导入处罚、评定、抽查比例、修复"
  api demo credit --out "$out" || exit 1
  export SUPERVISION_CLOCK=2026-11-11T09:00:00+08:00
  echo "十、把撤回的公示推送到每个渠道"
  deliver "$out"
  api demo report --out "$out" || exit 1
  echo
  echo "在这里看（样例城市是编造的）："
  echo "  $out/city          导入的名录，和退回的行"
  echo "  $out/draws         公开的抽取包；核验：./supervision.sh draw verify $out/draws/XT-2026-0001"
  echo "  $out/platform      与省级平台交换的任务清单和检查结果"
  echo "  $out/credit        导入的双公示文件，省里下发的类别"
  echo "  $out/feeds         各渠道的公示文件和回执"
  echo "  $out/papers        文书"
  echo "  $out/summary.json  小结"
  if [ "$serve" -eq 1 ]; then echo; api demo people || exit 1; api serve; else echo "  网页              ./supervision.sh demo --serve"; fi
}

serve() {
  ensure postgres fonts
  build_program
  exec dotnet "$API" serve "$@"
}

publish() {
  ensure postgres fonts
  build_program
  exec dotnet "$PUBLISHER" "$@"
}

pass_on() {
  case "$1" in
    rules) ensure ;;
    draw) case "${2:-}" in export | code) ensure postgres ;; *) ensure ;; esac ;;
    *) ensure postgres fonts ;;
  esac
  build_program
  exec dotnet "$API" "$@"
}

# count REPORT WORD: the number a report gives for passed, failed, skipped …
count() { grep -oE "\"$2\": *[0-9]+" "$1" | head -n 1 | grep -oE '[0-9]+$'; }

# run_tests FOLDER WORDS…: every test project with these words; sets PASSED and FAILED.
run_tests() {
  local folder="$1" project name report log code passed failed
  shift
  PASSED=0
  FAILED=0
  rm -rf "$folder"
  mkdir -p "$folder"

  for project in "$ROOT"/tests/*.Tests/*.csproj; do
    name="$(basename "$project" .csproj)"
    report="$folder/$name.json"
    log="$folder/$name.log"
    (cd "$ROOT" && dotnet "tests/$name/bin/Release/net10.0/$name.dll" -noColor -noLogo -ctrf "$report" "$@" </dev/null >"$log" 2>&1)
    code=$?
    passed="$(count "$report" passed 2>/dev/null || true)"
    failed="$(count "$report" failed 2>/dev/null || true)"
    passed="${passed:-0}"
    failed="${failed:-0}"

    # A project that fell over without naming a failed test has failed all the same.
    [ "$code" -ne 0 ] && [ "$failed" -eq 0 ] && ! nothing_to_run "$log" && failed=1
    PASSED=$((PASSED + passed))
    FAILED=$((FAILED + failed))
    tell_project "$name" "$passed" "$failed" "$log"
  done
}

# Only the long proofs are asked for where a project has none.
nothing_to_run() { grep -qE 'Total: 0, Errors: 0' "$1"; }

tell_project() {
  if [ "$3" -eq 0 ]; then
    echo "通过  $1：$2 项"
  else
    echo "失败  $1：$2 项通过，$3 项失败，记录在 $4"
    grep -E '\[FAIL\]|^Unhandled exception' "$4" | head -n 20
  fi
}

end_tests() {
  echo "$PASSED passed, $FAILED failed"
  [ "$FAILED" -eq 0 ] && [ "$PASSED" -gt 0 ]
  exit $?
}

run_all_tests() {
  ensure postgres fonts chromium python nginx
  PASSED=0
  FAILED=1

  (cd "$ROOT" && dotnet restore Supervision.sln </dev/null >"$LOGS/restore.log" 2>&1) || {
    tail -n 20 "$LOGS/restore.log"
    echo "软件包没有取齐，完整记录在 $LOGS/restore.log。"
    end_tests
  }

  build all Supervision.sln || end_tests

  local format=0
  (cd "$ROOT" && dotnet format Supervision.sln --no-restore --verify-no-changes </dev/null >"$LOGS/format.log" 2>&1) || {
    format=1
    head -n 20 "$LOGS/format.log"
    echo "格式不合：请运行 dotnet format，完整记录在 $LOGS/format.log。"
  }

  run_tests "$ARTIFACTS/test"
  FAILED=$((FAILED + format))
  end_tests
}

prove() {
  ensure postgres fonts chromium python nginx
  PASSED=0
  FAILED=1
  build all Supervision.sln || end_tests
  mkdir -p "$ARTIFACTS/prove"
  { run_tests "$ARTIFACTS/prove/logs" -explicit only; echo "$PASSED passed, $FAILED failed"; } > >(tee "$ARTIFACTS/prove/report.txt")
  wait
  [ "$FAILED" -eq 0 ] && [ "$PASSED" -gt 0 ]
}

bench() {
  ensure postgres fonts
  build all Supervision.sln || exit 1
  mkdir -p "$ARTIFACTS/bench"
  cd "$ARTIFACTS/bench" || exit 1
  dotnet "$ROOT/tests/Supervision.Benchmarks/bin/Release/net10.0/Supervision.Benchmarks.dll" "$@" 2>&1 | tee "$ARTIFACTS/bench/${1:-all}.txt"
}

main() {
  local verb="${1:-help}"
  mkdir -p "$LOGS"
  [ $# -gt 0 ] && shift

  case "$verb" in
    demo) demo "$@" ;;
    serve) serve "$@" ;;
    publish) publish "$@" ;;
    test) run_all_tests ;;
    bench) bench "$@" ;;
    prove) prove ;;
    help | -h | --help) usage; [ ! -f "$API" ] || { echo; api --help; } ;;
    *) pass_on "$verb" "$@" ;;
  esac
}

main "$@"
