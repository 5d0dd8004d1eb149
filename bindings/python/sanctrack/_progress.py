"""A progress bar on the terminal."""

from __future__ import annotations

from rich.progress import Progress


class RichBar:
    """A bar that goes when it is done; it shows nothing where there is no terminal."""

    def __init__(self, total: int) -> None:
        """With so many steps."""
        self._progress = Progress(transient=True)
        self._task = self._progress.add_task("editions", total=total)

    def update(self, n: float = 1) -> None:
        """Moves on by a number of steps."""
        self._progress.advance(self._task, n)

    def __enter__(self) -> RichBar:
        """Shows the bar."""
        self._progress.start()
        return self

    def __exit__(self, *error: object) -> None:
        """Takes it away."""
        self._progress.stop()
