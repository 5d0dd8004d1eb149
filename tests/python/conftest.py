"""What the tests share."""

import pytest
import sanctrack as st
import small as small_module


@pytest.fixture(scope="session")
def belarus() -> st.Registry:
    """The bundled data."""
    return st.datasets.belarus()


@pytest.fixture(scope="session")
def small() -> st.Registry:
    """A registry with one of everything."""
    return small_module.registry()
