#!/usr/bin/env bash
# What a stranger does with a dossier package, with the programs of Debian and nothing of ours:
#   stranger.sh PACKAGE.zip[.age] [AGE-KEY-FILE] [CA.pem]
# unzip, openssh-client, coreutils, qpdf, poppler-utils, openssl, age. The commands are those of the package's README.txt;
# at the end the proofs of custody are followed to the checkpoint by hand. Stops at the first thing that is not as it should be.
set -euo pipefail
package=$(realpath "$1")
key=${2:-}
ca=${3:-}
[ -z "$key" ] || key=$(realpath "$key")
[ -z "$ca" ] || ca=$(realpath "$ca")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

say() { printf '\n== %s\n' "$1"; }

if [[ $package == *.age ]]; then
  say 'age: opening the encrypted file'
  age -d -i "$key" -o package.zip "$package"
  package=$work/package.zip
fi

say 'unzip: testing and unpacking'
unzip -tqq "$package"
unzip -q "$package" -d out
cd out/*
pwd | sed 's|.*/||'

say 'sha256sum, sha512sum: the files, and the lists of them'
for list in manifest tagmanifest; do
  sha256sum -c --strict --quiet "$list-sha256.txt"
  sha512sum -c --strict --quiet "$list-sha512.txt"
done
find data -type f | LC_ALL=C sort > ../there
cut -c 67- manifest-sha256.txt | LC_ALL=C sort > ../listed
cmp ../there ../listed
echo "$(wc -l < ../listed) files, all listed, all as listed"

say 'ssh-keygen: who signed'
for signature in signatures/*.sig; do
  analyst=$(ssh-keygen -Y find-principals -f signatures/allowed_signers -s "$signature")
  ssh-keygen -Y verify -f signatures/allowed_signers -I "$analyst" -n dossier@holdfast.example -s "$signature" \
    < tagmanifest-sha256.txt
done

for pdf in data/*.pdf; do
  [ -e "$pdf" ] || continue
  say "qpdf, pdfdetach, pdffonts: $pdf"
  qpdf --check "$pdf" | grep 'No syntax or stream encoding errors found'
  pdfdetach -save 1 -o ../attached.json "$pdf"
  cmp ../attached.json data/dossier.json
  echo 'the attached data are data/dossier.json'
  pdffonts "$pdf" > ../fonts
  awk 'NR > 2 && $(NF - 4) != "yes" { print "not embedded: " $1; bad = 1 } END { exit bad }' ../fonts
  echo "$(($(wc -l < ../fonts) - 2)) fonts, all embedded"
done

say 'sha256sum: evidence is named by its hash'
count=0
for file in data/evidence/*; do
  [ -e "$file" ] || continue
  name=${file##*/}
  [ "$(sha256sum < "$file" | cut -d' ' -f1)" = "${name%%.*}" ]
  count=$((count + 1))
done
echo "$count files of evidence"

if [ -e data/custody/events.jsonl ]; then
  say 'sha256sum, base64: events of custody, from the entry to the checkpoint'
  size=$(sed -n 2p data/custody/checkpoint)
  root=$(sed -n 3p data/custody/checkpoint)
  # Hash of standard input as base64, and a node of two hashes in base64 (RFC 6962, section 2.1).
  hashed() { printf "$(sha256sum | cut -d' ' -f1 | sed 's/../\\x&/g')" | base64; }
  node() { { printf '\1'; base64 -d <<< "$1"; base64 -d <<< "$2"; } | hashed; }
  count=0
  while IFS= read -r line; do
    body=$(sed 's/^{"body":\(.*\),"entry":{.*/\1/' <<< "$line")
    entry=$(sed 's/.*,"entry":\(.*\)}$/\1/' <<< "$line")
    digest=$(sed 's/.*"digest":"\([0-9a-f]*\)".*/\1/' <<< "$entry")
    seq=$(sed 's/.*"seq":\([0-9]*\),.*/\1/' <<< "$entry")
    [ "$(printf %s "$body" | sha256sum | cut -d' ' -f1)" = "$digest" ]
    proof=data/custody/proofs/$seq.tlog-proof
    [ "$(sed -n 2p "$proof")" = "index $seq" ]
    hash=$({ printf '\0'; printf %s "$entry"; } | hashed)
    at=$seq
    last=$((size - 1))
    while IFS= read -r sibling && [ -n "$sibling" ]; do
      if ((at % 2 == 1 || at == last)); then
        hash=$(node "$sibling" "$hash")
        while ((at % 2 == 0 && at > 0)); do at=$((at / 2)) last=$((last / 2)); done
      else
        hash=$(node "$hash" "$sibling")
      fi
      at=$((at / 2)) last=$((last / 2))
    done < <(tail -n +3 "$proof")
    [ "$hash" = "$root" ]
    sed '1,/^$/d' "$proof" | cmp - data/custody/checkpoint
    count=$((count + 1))
  done < data/custody/events.jsonl
  echo "$count events, all in the journal of $size entries"
fi

say 'openssl: the time stamp'
openssl ts -query -in timestamps/checkpoint.tsq -text | grep -A 3 'Message data'
if [ -e timestamps/checkpoint.tsr ] && [ -n "$ca" ]; then
  openssl ts -verify -data data/custody/checkpoint -in timestamps/checkpoint.tsr -CAfile "$ca"
else
  echo 'a request, and no reply to check'
fi

say 'Everything is as it should be. Whose key it is has to be compared with what somebody else knows.'
