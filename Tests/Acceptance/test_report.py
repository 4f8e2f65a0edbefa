"""The report page in a real browser: filter, search, click to the text, no error, no request, nothing executed."""

import json
import os
import shutil
import subprocess
import time

import pytest

from synthetic import HOSTILE, records

COMMAND = os.environ.get("HEARSAY_COMMAND", ".build/release/hearsay")
webdriver = pytest.importorskip("selenium.webdriver")
needs_browser = pytest.mark.skipif(not shutil.which("chromedriver"), reason="no chromedriver: apt-get install chromium-driver")


def make_report(folder, count, articles):
    source = folder / "records.jsonl"
    with source.open("w", encoding="utf-8") as out:
        for record in records(count, articles):
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
    page = folder / "report.html"
    subprocess.run([COMMAND, "report", str(source), "-o", str(page)], check=True)
    return page


@pytest.fixture(scope="module")
def browser():
    options = webdriver.ChromeOptions()
    for flag in ["--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1280,900", "--disable-dev-shm-usage"]:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))
    yield driver
    driver.quit()


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    return make_report(tmp_path_factory.mktemp("small"), 210, 15)


def open_page(browser, page, hash=""):
    browser.get("about:blank")
    browser.get_log("browser")
    browser.get_log("performance")
    browser.get(page.as_uri() + hash)


def requests(browser):
    found = []
    for entry in browser.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            found.append(message["params"]["request"]["url"])
    return found


def cards(browser):
    return browser.find_elements("css selector", "main .claim")


def set_field(browser, name, value):
    browser.execute_script(
        "const f = document.getElementById(arguments[0]); f.value = arguments[1];"
        "f.dispatchEvent(new Event('input', {bubbles: true}));", name, value)
    time.sleep(0.2)


@needs_browser
def test_opens_without_errors_or_requests(browser, small):
    open_page(browser, small)
    assert len(cards(browser)) == 60, "the first batch"
    assert "210 claims" in browser.find_element("id", "count").text
    for view in ["articles", "speakers", "relays", "disputes", "claims"]:
        browser.find_element("id", f"tab-{view}").click()
        assert browser.find_element("id", "main").text.strip()
    severe = [entry for entry in browser.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]
    assert severe == []
    assert [url for url in requests(browser) if not url.startswith((small.as_uri(), "data:"))] == []


@needs_browser
def test_hostile_words_stay_words(browser, small):
    open_page(browser, small)
    title = browser.title
    for view in ["articles", "speakers", "claims"]:
        browser.find_element("id", f"tab-{view}").click()
    assert browser.title == title != "owned"
    browser.find_element("id", "tab-articles").click()
    shelf = browser.find_element("css selector", ".shelf").get_property("textContent")
    for words in HOSTILE:
        assert words in shelf


@needs_browser
def test_search_and_filters_narrow_the_list(browser, small):
    open_page(browser, small)
    set_field(browser, "q", "squadron")
    assert cards(browser)
    assert all("squadron" in card.text for card in cards(browser))
    set_field(browser, "q", "")
    set_field(browser, "act", "deny")
    assert cards(browser)
    assert all(card.find_element("css selector", ".badge").text == "deny" for card in cards(browser))
    set_field(browser, "act", "")
    set_field(browser, "speaker", "Ana Reyes")
    assert all("Ana Reyes" in card.find_element("css selector", ".name").text for card in cards(browser))
    set_field(browser, "outlet", "Coast Radio")
    assert all("Coast Radio" in card.text for card in cards(browser))
    set_field(browser, "from", "2099-01-01")
    assert cards(browser) == []
    assert "No claim fits" in browser.find_element("id", "main").text
    browser.find_element("id", "reset").click()
    time.sleep(0.2)
    assert len(cards(browser)) == 60


@needs_browser
def test_a_claim_leads_to_its_words(browser, small):
    open_page(browser, small)
    card = next(card for card in cards(browser) if "budget would be cut" in card.text)
    words = card.find_element("css selector", "b").text
    browser.execute_script("arguments[0].click()", card.find_element("css selector", "button"))
    chosen = browser.find_elements("css selector", "mark.chosen")
    own_words = "return [...arguments[0].childNodes].filter(n => n.nodeName !== 'SUP').map(n => n.textContent).join('')"
    assert "".join(browser.execute_script(own_words, mark) for mark in chosen) == words
    assert browser.execute_script(
        "const r = document.querySelector('mark.chosen').getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight")
    assert "claim=" in browser.current_url
    address = browser.current_url
    open_page(browser, small, "#" + address.split("#", 1)[1])
    assert browser.find_elements("css selector", "mark.chosen"), "the address leads there again"


@needs_browser
def test_keys_are_enough(browser, small):
    keys = pytest.importorskip("selenium.webdriver.common.keys").Keys
    actions = pytest.importorskip("selenium.webdriver.common.action_chains")
    open_page(browser, small)

    def press(key):
        actions.ActionChains(browser).send_keys(key).perform()

    press("/")
    assert browser.switch_to.active_element.get_attribute("id") == "q"
    press(keys.ESCAPE)
    press("j")
    press("j")
    assert browser.switch_to.active_element.get_attribute("data-claim") == cards(browser)[1].get_attribute("data-claim")
    press(keys.ENTER)
    assert browser.find_elements("css selector", "mark.chosen")
    press("3")
    assert browser.find_element("id", "tab-speakers").get_attribute("aria-selected") == "true"


@needs_browser
def test_every_control_has_a_name(browser, small):
    open_page(browser, small)
    # Names of what is skipped while out of sight are computed only when it comes into sight.
    browser.execute_script("document.head.append(Object.assign(document.createElement('style'),"
                           "{textContent: '.claim {content-visibility: visible !important}'}))")
    for view in ["claims", "articles", "speakers", "relays", "disputes"]:
        browser.find_element("id", f"tab-{view}").click()
        for control in browser.find_elements("css selector", "button, input, select, [role=img], [tabindex='0']"):
            assert not control.is_displayed() or control.accessible_name, control.get_attribute("outerHTML")[:200]


@needs_browser
def test_twenty_thousand_claims_stay_quick(browser, tmp_path):
    page = make_report(tmp_path, 20_000, 1_400)
    begun = time.monotonic()
    open_page(browser, page)
    assert "20,000 claims" in browser.find_element("id", "count").text
    assert time.monotonic() - begun < 15
    filtering = browser.execute_script(
        "const q = document.getElementById('q'); const t = performance.now(); q.value = 'harbour sato';"
        "q.dispatchEvent(new Event('input', {bubbles: true})); return new Promise(done => setTimeout(() => done(performance.now() - t), 120));")
    assert filtering < 2000
    assert cards(browser)
    browser.find_element("id", "tab-speakers").click()
    browser.find_element("id", "tab-articles").click()
    assert browser.find_element("css selector", ".shelf")
