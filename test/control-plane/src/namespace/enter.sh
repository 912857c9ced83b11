#!/bin/sh
# Runs a command in this network and mount namespace, whose loopback is the namespace's own.
#
#   enter.sh ROOT CERTS ACCOUNT NODE BRIDGE "from=to …" "routes …" COMMAND [ARGUMENT …]
#
# ROOT becomes a root folder that shows the machine's, with CERTS as /certs, a path that Envoy
# Gateway has compiled in; nothing is written to the machine's own root. ACCOUNT, where it is not
# empty, has the files that a pod is given of its service account.
set -eu
root=$1 certs=$2 account=$3 node=$4 bridge=$5 pairs=$6 routes=$7
shift 7

ip link set lo up
for route in $routes; do
  ip route add local "$route" dev lo
done

mount -t tmpfs none "$root"
for entry in /*; do
  name=${entry#/}
  if [ "$name" = certs ]; then
    continue
  elif [ -L "$entry" ]; then
    cp -P "$entry" "$root/$name"
  elif [ -d "$entry" ]; then
    mkdir "$root/$name"
    mount --rbind "$entry" "$root/$name"
  fi
done
mkdir "$root/certs"
mount --bind "$certs" "$root/certs"
if [ -n "$account" ]; then
  # What the machine keeps there is of no use to a server.
  run=$root$(readlink -f /var/run)
  mount -t tmpfs none "$run"
  mkdir -p "$run/secrets/kubernetes.io/serviceaccount"
  mount --bind "$account" "$run/secrets/kubernetes.io/serviceaccount"
fi

# The command may want its bridges at once.
mkfifo "$root/listening"
# shellcheck disable=SC2086
"$node" "$bridge" $pairs >"$root/listening" &
read -r _ <"$root/listening"
rm "$root/listening"
exec chroot "$root" "$@"
