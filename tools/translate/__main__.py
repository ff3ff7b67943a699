"""python -m tools.translate OUT: write the sentences of every room of dlcore into OUT/ROOM.pot"""

import sys
from pathlib import Path

from tools.translate.catalogue import write_templates

if len(sys.argv) != 2:
    sys.exit(__doc__)
print(f"{write_templates(Path(sys.argv[1]))} sentences in {sys.argv[1]}")
