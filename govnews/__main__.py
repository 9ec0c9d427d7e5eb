"""``python -m govnews``."""

import sys

from govnews.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
