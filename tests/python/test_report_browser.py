"""Reports in a browser: Chromium without a window, driven by selenium, and no network."""

import os
import pathlib
import shutil
from collections.abc import Iterator
from typing import Any

import pytest
import sanctrack as st

pytest.importorskip("altair")
pytest.importorskip("vl_convert")

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
if not (CHROMIUM and DRIVER) and os.environ.get("CI") != "true":
    pytest.skip("needs chromium and chromedriver", allow_module_level=True)
if os.environ.get("CI") != "true":
    pytest.importorskip("selenium")

DESKTOP, PHONE = (1280, 900), (390, 844)


def browser(size: tuple[int, int], scripts: bool = True) -> Any:
    """A browser with a window of a size; a phone's where it is narrow."""
    from selenium import webdriver
    from selenium.webdriver.chrome.options import Options
    from selenium.webdriver.chrome.service import Service

    assert CHROMIUM and DRIVER, "chromium and chromedriver are needed: tests/setup.sh names them"
    width, height = size
    options = Options()
    options.binary_location = CHROMIUM
    for each in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage"):
        options.add_argument(each)
    options.add_argument(f"--window-size={width},{height}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    if width < 600:
        metrics = {"width": width, "height": height, "pixelRatio": 2}
        options.add_experimental_option("mobileEmulation", {"deviceMetrics": metrics})
    if not scripts:
        settings = {"profile.managed_default_content_settings.javascript": 2}
        options.add_experimental_option("prefs", settings)
    return webdriver.Chrome(options=options, service=Service(DRIVER))


@pytest.fixture(scope="module")
def gate(belarus: st.Registry, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a report on a file."""
    path = tmp_path_factory.mktemp("report") / "gate.html"
    st.report(belarus, operation="op-gate", path=path)
    return path.as_uri()


@pytest.fixture(scope="module")
def desktop() -> Iterator[Any]:
    """A browser on a desk."""
    driver = browser(DESKTOP)
    yield driver
    driver.quit()


def opened(driver: Any, address: str, scripts: bool = True) -> Any:
    """The page, afresh, and its script done: a busy machine may be told of it too early."""
    from selenium.webdriver.support.ui import WebDriverWait

    def there(page: Any) -> bool:
        if page.current_url != address or not page.find_elements("css selector", "footer"):
            return False
        return not scripts or page.find_element("css selector", ".controls").is_displayed()

    driver.get("about:blank")
    driver.get(address)
    WebDriverWait(driver, 60).until(there)
    return driver


def choose(driver: Any, name: str, value: str) -> None:
    """Gives a control a value, as a reader does."""
    from selenium.webdriver.support.ui import Select

    field = driver.find_element("name", name)
    if field.tag_name == "select":
        Select(field).select_by_value(value)
    else:
        field.clear()
        field.send_keys(value)


def panels(driver: Any, section: str) -> list[str]:
    """Ids of the panels of a section that can be seen."""
    found = driver.find_elements("css selector", f"#{section} details.panel")
    return [each.get_attribute("id") for each in found if each.is_displayed()]


def rows(driver: Any, within: str) -> int:
    """How many rows of a table can be seen."""
    found = driver.find_elements("css selector", f"{within} tbody tr")
    return sum(each.is_displayed() for each in found)


def test_a_report_opens_without_errors_and_loads_nothing(desktop: Any, gate: str) -> None:
    import json

    opened(desktop, gate)
    assert desktop.title.startswith("Operation Gate")
    assert desktop.get_log("browser") == []
    sent = [json.loads(each["message"])["message"] for each in desktop.get_log("performance")]
    asked = {
        each["params"]["request"]["url"].split("#")[0]
        for each in sent
        if each["method"] == "Network.requestWillBeSent"
    }
    assert {each for each in asked if not each.startswith(("data:", "about:"))} == {gate}
    assert all(each.is_displayed() for each in desktop.find_elements("tag name", "h2"))


def test_the_page_keeps_scripts_out_that_are_not_its_own(desktop: Any, gate: str) -> None:
    opened(desktop, gate)
    desktop.execute_script(
        "const added = document.createElement('script');"
        "added.textContent = 'window.broken = true'; document.body.append(added)"
    )
    assert desktop.execute_script("return window.broken") is None
    assert any("Content Security Policy" in each["message"] for each in desktop.get_log("browser"))


def test_a_day_and_an_authority_are_shown_when_chosen(desktop: Any, gate: str) -> None:
    opened(desktop, gate)
    assert panels(desktop, "coverage") == ["coverage-2021-12-02"]
    assert len(panels(desktop, "loopholes")) == 5
    choose(desktop, "day", "2021-11-16")
    assert panels(desktop, "coverage") == ["coverage-2021-11-16"]
    choose(desktop, "authority", "US")
    assert panels(desktop, "loopholes") == ["loopholes-2021-11-16-US"]
    panel = desktop.find_element("id", "loopholes-2021-11-16-US")
    assert panel.get_attribute("open") is not None
    assert rows(desktop, "#loopholes-2021-11-16-US") == 48
    desktop.find_element("css selector", ".controls button").click()
    assert len(panels(desktop, "loopholes")) == 30
    assert desktop.get_log("browser") == []


def test_rows_are_filtered_by_layer_status_and_text(
    belarus: st.Registry, desktop: Any, gate: str
) -> None:
    opened(desktop, gate)
    table = belarus.as_of("2021-12-02").loopholes("op-gate", authority="EU")
    within = "#loopholes-2021-12-02-EU"
    choose(desktop, "layer", "wallet")
    assert rows(desktop, within) == sum(row.layer == "wallet" for row in table) == 10
    choose(desktop, "status", "designated")
    both = [row for row in table if (row.layer, row.status) == ("wallet", "designated")]
    assert rows(desktop, within) == len(both)
    choose(desktop, "text", "Grodno AZOT")
    ends = [{end for each in row.links for end in (each.subject, each.object)} for row in both]
    names = [
        " ".join(belarus.entity(id).label for id in (row.entity, *others)).lower()
        for row, others in zip(both, ends)
    ]
    found = sum("grodno azot" in each for each in names)
    assert rows(desktop, within) == found < len(both)
    count = desktop.find_element("css selector", f"{within} [data-count]")
    assert count.text == f"{found} of 48 rows"
    choose(desktop, "text", "nobody is called so")
    assert rows(desktop, within) == 0
    assert desktop.find_element("css selector", ".controls output").text.startswith("0 rows")


def test_a_link_shows_what_was_filtered_out(desktop: Any, gate: str) -> None:
    opened(desktop, gate)
    choose(desktop, "authority", "US")
    assert not desktop.find_element("id", "act-eu-2021-2124").is_displayed()
    desktop.execute_script("location.hash = '#act-eu-2021-2124'")
    assert desktop.find_element("id", "act-eu-2021-2124").is_displayed()
    desktop.execute_script("location.hash = '#loopholes-2021-11-16-EU'")
    target = desktop.find_element("id", "loopholes-2021-11-16-EU")
    assert target.is_displayed() and target.get_attribute("open") is not None
    top = desktop.execute_script("return arguments[0].getBoundingClientRect().top", target)
    assert 0 <= top < DESKTOP[1]


def test_a_choice_narrows_every_table_that_has_its_column(desktop: Any, gate: str) -> None:
    opened(desktop, gate)
    choose(desktop, "day", "2021-12-02")
    assert rows(desktop, "#in-short") == 5
    choose(desktop, "authority", "EU")
    assert rows(desktop, "#in-short") == 1
    desktop.find_element("css selector", "#participants summary").click()
    assert rows(desktop, "#participants") == 48
    choose(desktop, "status", "elsewhere-only")
    left = rows(desktop, "#loopholes-2021-12-02-EU")
    assert left == rows(desktop, "#participants") == 4
    assert 0 < rows(desktop, "#coverage-2021-12-02") <= left
    choose(desktop, "status", "")
    choose(desktop, "day", "")
    assert rows(desktop, "#in-short") == 6


def test_long_tables_are_folded_and_opened_by_a_click_a_search_or_a_link(
    desktop: Any, gate: str
) -> None:
    opened(desktop, gate)
    tall = desktop.execute_script("return document.documentElement.scrollHeight")
    assert tall < 45 * DESKTOP[1]
    folders = desktop.find_elements("css selector", ".folder")
    assert [each.text for each in folders][:2] == [
        "Acts, in order of effect: 31 rows",
        "Participants: 48 rows",
    ]
    assert rows(desktop, "#participants") == 0
    choose(desktop, "text", "Cham Wings")
    assert rows(desktop, "#participants") == 1
    choose(desktop, "text", "nobody is called so")
    assert rows(desktop, "#participants") == 0
    choose(desktop, "text", "Cham Wings")
    desktop.find_element("css selector", ".controls button").click()
    assert rows(desktop, "#participants") == 0
    desktop.find_element("css selector", "#participants summary").click()
    assert rows(desktop, "#participants") == 48
    opened(desktop, gate)
    desktop.execute_script("location.hash = '#who-org-belavia'")
    assert desktop.find_element("id", "who-org-belavia").is_displayed()


def test_print_shows_what_is_folded_and_folds_it_again(desktop: Any, gate: str) -> None:
    opened(desktop, gate)
    desktop.execute_script("dispatchEvent(new Event('beforeprint'))")
    assert rows(desktop, "#participants") == 48
    assert rows(desktop, "#coverage-2021-12-02") == 47
    desktop.execute_script("dispatchEvent(new Event('afterprint'))")
    assert rows(desktop, "#participants") == 0


def said(driver: Any) -> str:
    text: str = driver.find_element("css selector", ".controls output").text
    return text


def test_the_count_is_of_tables_that_have_every_chosen_column(
    belarus: st.Registry, desktop: Any, gate: str
) -> None:
    opened(desktop, gate)
    for name, value in (("authority", "EU"), ("layer", "finance"), ("status", "measure-only")):
        choose(desktop, name, value)
    table = belarus.as_of("2021-12-02").loopholes("op-gate", authority="EU")
    found = sum((row.layer, row.status) == ("finance", "measure-only") for row in table)
    assert found > 0
    # among the participants, in the grid of coverage, and in the panel of the day
    assert said(desktop).startswith(
        f"{3 * found} rows match in tables with Day, Authority, Layer, Reached; 3 panels of days"
    )
    assert "tables lack one of these or more: not counted." in said(desktop)
    desktop.find_element("css selector", ".controls button").click()
    every = len(desktop.find_elements("css selector", "tbody tr"))
    assert said(desktop).startswith(f"All is shown: {every} rows in ")
    choose(desktop, "text", "zzzz")
    assert said(desktop).startswith("0 rows match; ") and "lack" not in said(desktop)


def test_a_phone_shows_rows_as_cards_and_folds_what_is_long(gate: str) -> None:
    driver = browser(PHONE)
    try:
        opened(driver, gate)
        tall = driver.execute_script("return document.documentElement.scrollHeight")
        assert tall < 25 * PHONE[1]
        folder = driver.find_element("css selector", "#participants .folder")
        assert folder.text.startswith("Participants: 48 rows")
        assert rows(driver, "#participants") == 0
        driver.execute_script("location.hash = '#who-org-belavia'")
        cell = driver.find_element("css selector", "#who-org-belavia td")
        assert cell.is_displayed()
        label = "return getComputedStyle(arguments[0], '::before').content"
        assert "Layer" in driver.execute_script(label, cell)
        width = "return [arguments[0].scrollWidth, arguments[0].clientWidth]"
        table = driver.find_element("css selector", "#participants .scroll")
        inside, outside = driver.execute_script(width, table)
        assert inside <= outside
        end = "const at = document.querySelector(arguments[0] + ' .scroll');"
        end += "return at.scrollWidth - at.clientWidth - at.scrollLeft"
        for figure in ("#timeline-whole", "#over-time-EU"):
            assert abs(driver.execute_script(end, figure)) <= 2
        choose(driver, "authority", "US")
        choose(driver, "authority", "EU")
        assert abs(driver.execute_script(end, "#over-time-EU")) <= 2
        marks = driver.find_element("css selector", "#timeline-whole .marks")
        assert marks.is_displayed() and "dark blue: surely covered" in marks.text
        hint = "return getComputedStyle(document.querySelector('figure'), '::before').content"
        assert "Swipe" in driver.execute_script(hint)
    finally:
        driver.quit()


def test_controls_are_reached_by_keyboard(desktop: Any, gate: str) -> None:
    from selenium.webdriver import ActionChains, Keys

    opened(desktop, gate)
    reached: list[str] = []
    for _ in range(25):
        ActionChains(desktop).send_keys(Keys.TAB).perform()
        focused = desktop.switch_to.active_element
        reached.append(focused.get_attribute("name") or focused.get_attribute("class") or "")
    names = [each for each in reached if each in ("day", "authority", "layer", "status", "text")]
    assert reached[0] == "skip"
    assert names == ["day", "authority", "layer", "status", "text"]


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_nothing_is_wider_than_the_window(
    size: tuple[int, int], gate: str, tmp_path: pathlib.Path
) -> None:
    driver = browser(size)
    try:
        opened(driver, gate)
        for everything in (False, True):
            if everything:
                driver.execute_script(
                    "document.querySelector('.controls button').click();"
                    "for (const each of document.querySelectorAll('details')) each.open = true"
                )
            wide = "return [document.documentElement.scrollWidth, document.body.scrollWidth]"
            limit = driver.execute_script("return document.documentElement.clientWidth")
            assert max(driver.execute_script(wide)) <= limit
        assert driver.save_screenshot(str(tmp_path / "page.png"))
        assert (tmp_path / "page.png").stat().st_size > 10_000
        assert driver.get_log("browser") == []
    finally:
        driver.quit()


def test_without_scripts_everything_can_be_unfolded_and_read(gate: str) -> None:
    driver = browser(DESKTOP, scripts=False)
    try:
        opened(driver, gate, scripts=False)
        assert not driver.find_element("css selector", ".controls").is_displayed()
        assert len(panels(driver, "loopholes")) == 30
        closed = driver.find_element("id", "loopholes-2021-11-16-US")
        assert rows(driver, "#loopholes-2021-11-16-US") == 0
        closed.find_element("tag name", "summary").click()
        assert rows(driver, "#loopholes-2021-11-16-US") == 48
    finally:
        driver.quit()


def test_a_hostile_record_runs_nothing_in_the_page(tmp_path: pathlib.Path) -> None:
    import json

    import small

    bad = "</script><img src=x onerror=\"document.title='broken'\"><script>window.broken=1</script>"
    text = small.TEXT.replace("\"Air <script>alert('x')</script>\"", json.dumps(bad))
    text = text.replace("title: An event\n", f"title: {json.dumps(bad)}\n")
    path = tmp_path / "hostile.html"
    st.report(st.loads(text), "op-one", path)
    driver = browser(DESKTOP)
    try:
        opened(driver, path.as_uri())
        assert driver.execute_script("return window.broken") is None
        assert driver.title == "Operation One: who was reached, and what was left open"
        assert driver.find_elements("tag name", "img") == []
        assert driver.get_log("browser") == []
        assert bad in driver.find_element("id", "who-org-air").text
    finally:
        driver.quit()
