"""browser.py: headless Chromium through chromedriver's WebDriver interface, by HTTP."""
import http.client
import json
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
KEYS = {"enter": "\ue007", "tab": "\ue004", "right": "\ue014", "space": " "}


class Browser:
    def __init__(self):
        self.place = tempfile.TemporaryDirectory(prefix="slabpool-browser.",
                                                 ignore_cleanup_errors=True)
        folder = pathlib.Path(self.place.name)
        self.driver = subprocess.Popen(
            ["chromedriver", "--port=0", "--log-path=" + str(folder / "driver.log")],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
            start_new_session=True)
        self.port = None
        for line in self.driver.stdout:
            if "started successfully on port" in line:
                self.port = int(line.rstrip(".\n").split()[-1])
                break
        switches = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                    "--no-first-run", "--disable-background-networking", "--disable-sync",
                    "--disable-component-update", "--window-size=1200,900",
                    "--host-resolver-rules=MAP * ~NOTFOUND",
                    "--user-data-dir=" + str(folder / "profile")]
        wanted = {"browserName": "chrome",
                  "goog:chromeOptions": {"args": switches, "binary": shutil.which("chromium")},
                  "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"}}
        self.session = ""
        answer = self.ask("POST", "session", {"capabilities": {"alwaysMatch": wanted}})
        self.session = "session/" + answer["sessionId"] + "/"

    def ask(self, method, path, body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request(method, ("/" + self.session + path).rstrip("/"),
                           None if body is None else json.dumps(body))
        answer = json.loads(connection.getresponse().read())["value"]
        connection.close()
        if isinstance(answer, dict) and "error" in answer and "stacktrace" in answer:
            raise RuntimeError(f"{path}: {answer['error']}: {answer['message'][:300]}")
        return answer

    def close(self):
        try:
            if self.session:
                self.ask("DELETE", "")
        finally:
            try:  # with the browser, if it did not end
                os.killpg(self.driver.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            self.driver.wait(10)
            self.driver.stdout.close()
            self.place.cleanup()

    def open(self, address):
        self.ask("POST", "url", {"url": address})

    def fresh(self, path):
        """Opens a file in a document of its own, the logs emptied."""
        self.open("about:blank")
        self.log("browser")
        self.addresses()
        self.open(path.as_uri())

    def js(self, script, *arguments):
        """The value of a function body."""
        return self.ask("POST", "execute/sync", {"script": script, "args": list(arguments)})

    def element(self, selector):
        found = self.ask("POST", "element", {"using": "css selector", "value": selector})
        return "element/" + found[ELEMENT] + "/"

    def click(self, selector):
        self.ask("POST", self.element(selector) + "click", {})

    def keys(self, selector, *names):
        self.ask("POST", self.element(selector) + "value",
                 {"text": "".join(KEYS.get(n, n) for n in names)})

    def devtools(self, command, **parameters):
        return self.ask("POST", "goog/cdp/execute", {"cmd": command, "params": parameters})

    def log(self, kind):
        return self.ask("POST", "se/log", {"type": kind})

    def addresses(self):
        """Of every request since the last call."""
        found = []
        for entry in self.log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                found.append(message["params"]["request"]["url"])
        return found

    def until(self, script, *arguments):
        """Waits for a script to be true; False after 5 s."""
        end = time.monotonic() + 5
        while time.monotonic() < end:
            if self.js(script, *arguments):
                return True
            time.sleep(.05)
        return False
