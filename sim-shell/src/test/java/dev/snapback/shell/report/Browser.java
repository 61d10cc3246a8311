package dev.snapback.shell.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real Chromium without a window, driven by its DevTools protocol: opens a page, notes what it asks for and complains of. */
final class Browser implements AutoCloseable {
  private static final long PATIENCE = 60;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> loads = new LinkedBlockingQueue<>();
  private int calls;

  /** What the page asked the network for, but for itself. */
  final List<String> requests = new CopyOnWriteArrayList<>();
  /** What the console and the log say. */
  final List<String> complaints = new CopyOnWriteArrayList<>();

  /** Where Chromium is; empty if it is nowhere. */
  static Optional<Path> find() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
        .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome").map(n -> Path.of(folder, n)))
        .filter(Files::isExecutable).findFirst();
  }

  private Browser(Process process, URI address) {
    this.process = process;
    this.socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, new Listener()).join();
  }

  static Browser start(Path program, Path profile) throws IOException {
    Process process = new ProcessBuilder(program.toString(), "--headless=new", "--no-sandbox", "--disable-gpu",
        "--disable-dev-shm-usage", "--remote-debugging-port=0", "--user-data-dir=" + profile, "about:blank").start();
    var errors = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    for (String line = errors.readLine(); line != null; line = errors.readLine()) {
      if (line.startsWith("DevTools listening on ")) {
        var drain = new Thread(() -> errors.lines().forEach(l -> { }), "chromium says");
        drain.setDaemon(true);
        drain.start();
        return new Browser(process, page(URI.create(line.substring("DevTools listening on ".length()))));
      }
    }
    throw new IOException("Chromium does not start");
  }

  /** The address of the one page that is open. */
  private static URI page(URI browser) throws IOException {
    try (var in = URI.create("http://" + browser.getAuthority() + "/json/list").toURL().openStream()) {
      for (JsonNode target : JSON.readTree(in.readAllBytes())) {
        if (target.get("type").asString().equals("page")) {
          return URI.create(target.get("webSocketDebuggerUrl").asString());
        }
      }
    }
    throw new IOException("Chromium has no page");
  }

  /** Collects answers and events. */
  private final class Listener implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      message.append(data);
      if (last) {
        JsonNode json = JSON.readTree(message.toString());
        message.setLength(0);
        if (json.has("id")) {
          answers.add(json);
        } else {
          event(json.get("method").asString(), json.get("params"));
        }
      }
      from.request(1);
      return java.util.concurrent.CompletableFuture.completedFuture(null);
    }
  }

  private void event(String method, JsonNode params) {
    switch (method) {
      case "Network.requestWillBeSent" -> requests.add(params.get("request").get("url").asString());
      case "Log.entryAdded" -> complaints.add(params.get("entry").get("text").asString());
      case "Runtime.consoleAPICalled", "Runtime.exceptionThrown" -> complaints.add(params.toString());
      case "Page.loadEventFired" -> loads.add(method);
      default -> { }
    }
  }

  /** Calls a method of the protocol and waits for its result. */
  JsonNode call(String method, Map<String, ?> params) throws InterruptedException {
    calls++;
    socket.sendText(JSON.writeValueAsString(Map.of("id", calls, "method", method, "params", params)), true).join();
    JsonNode answer = answers.poll(PATIENCE, TimeUnit.SECONDS);
    if (answer == null || answer.has("error")) {
      throw new IllegalStateException(method + ": " + answer);
    }
    return answer.get("result");
  }

  /** Opens a file; requests and complaints are those of this page. */
  void open(Path file) throws InterruptedException {
    for (String domain : List.of("Network", "Log", "Runtime", "Page")) {
      call(domain + ".enable", Map.of());
    }
    requests.clear();
    complaints.clear();
    loads.clear();
    String address = file.toUri().toString();
    call("Page.navigate", Map.of("url", address));
    if (loads.poll(PATIENCE, TimeUnit.SECONDS) == null) {
      throw new IllegalStateException(address + " does not load");
    }
    requests.remove(address);
  }

  /** What an expression is worth in the page, once its promise is kept. */
  JsonNode evaluate(String expression) throws InterruptedException {
    JsonNode result = call("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(result.get("exceptionDetails").toString());
    }
    return result.get("result").path("value");
  }

  void media(String media, String scheme) throws InterruptedException {
    call("Emulation.setEmulatedMedia", Map.of("media", media,
        "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  byte[] screenshot(int width, int height) throws InterruptedException {
    call("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    return Base64.getDecoder().decode(call("Page.captureScreenshot", Map.of("format", "png")).get("data").asString());
  }

  byte[] pdf() throws InterruptedException {
    return Base64.getDecoder().decode(call("Page.printToPDF", Map.of("preferCSSPageSize", true)).get("data").asString());
  }

  @Override
  public void close() {
    socket.sendText("{\"id\":0,\"method\":\"Browser.close\"}", true).join();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor(); // its files are deleted next
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    socket.abort();
  }
}
