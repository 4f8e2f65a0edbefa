#!/usr/bin/env bash
# Installs the built command, its manual page and shell completions: install.sh COMMAND PREFIX
set -euo pipefail

command="$1" prefix="$2"
install -D -m 755 "$command" "$prefix/bin/hearsay"
mkdir -p "$prefix/share/man/man1" "$prefix/share/bash-completion/completions" "$prefix/share/zsh/site-functions" \
  "$prefix/share/fish/vendor_completions.d" "$prefix/share/doc/hearsay/docs"
python3 "$(dirname "$0")/manual-page.py" "$command" > "$prefix/share/man/man1/hearsay.1"
"$command" --generate-completion-script bash > "$prefix/share/bash-completion/completions/hearsay"
"$command" --generate-completion-script zsh > "$prefix/share/zsh/site-functions/_hearsay"
"$command" --generate-completion-script fish > "$prefix/share/fish/vendor_completions.d/hearsay.fish"
install -m 644 pipeline.json LICENSE README.md CHANGELOG.md "$prefix/share/doc/hearsay/"
# As in the repository, so that the pages' links and commands hold.
cp docs/* "$prefix/share/doc/hearsay/docs/"
cp -r deploy "$prefix/share/doc/hearsay/"
echo "installed $prefix/bin/hearsay"
