#!/usr/bin/env bash
# D.13: regions of disk images that were not examined are listed.
# shellcheck source=SCRIPTDIR/../lib/row.sh
. "${BASH_SOURCE[0]%/*}/../lib/row.sh"

begin 13 'regions not examined listed'
cannotTry 'disk images are not read yet; unexamined files, of unsupported formats or unreadable, are listed: rows 10 and 12'
end
