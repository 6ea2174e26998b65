#!/bin/sh
# Tell the desktop about dist/pressmark: menu entry, icon and file type, for this user alone, or
# for all users with a prefix: packaging/linux/install.sh [PREFIX], by default ~/.local.
set -eu
prefix=${1:-"$HOME/.local"}
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$(dirname "$here")")
name=io.github.pressmark.pressmark

[ -x "$root/dist/pressmark/pressmark" ] || {
    echo "Build the program first: python3 start.py package" >&2
    exit 1
}
mkdir -p "$prefix/bin" "$prefix/lib"
rm -rf "$prefix/lib/pressmark"
cp -r "$root/dist/pressmark" "$prefix/lib/pressmark"
ln -sf "$prefix/lib/pressmark/pressmark" "$prefix/bin/pressmark"
install -Dm644 "$here/$name.desktop" "$prefix/share/applications/$name.desktop"
install -Dm644 "$here/$name.metainfo.xml" "$prefix/share/metainfo/$name.metainfo.xml"
install -Dm644 "$here/$name.xml" "$prefix/share/mime/packages/$name.xml"
install -Dm644 "$root/resources/icons/pressmark.svg" \
    "$prefix/share/icons/hicolor/scalable/apps/$name.svg"
for command in "update-mime-database $prefix/share/mime" \
    "update-desktop-database -q $prefix/share/applications"; do
    if command -v "${command%% *}" >/dev/null; then $command; fi
done
echo "Installed under $prefix. Start it with: $prefix/bin/pressmark"
