"""`python -m sanctrack` is the command `sanctrack`."""

from .cli import main

if __name__ == "__main__":
    main()
