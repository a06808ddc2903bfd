package hosts

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

var update = flag.Bool("update", false, "write docs/lsp-transcript.md, and the table of docs/hosts.md")

// transcriptHead begins docs/lsp-transcript.md.
const transcriptHead = `# A session

<!-- Written by go test -run TestEditorSession -update in hosts/. -->

What an editor and gopls %s with mapperlint say to each other, from opening a file of examples/priceapi to the fixed
one, as far as it is about mapperlint. Left out: the text of the file, what gopls keeps for itself in ` + "`data`" + `, and
diagnostics where they are repeated.
`

// A tape keeps what an editor and a server said to each other, as far as it is
// about mapperlint.
type tape struct {
	dir string

	mu     sync.Mutex
	log    bytes.Buffer
	asked  map[int]string // methods of requests
	silent bool           // nothing was published yet
	last   string         // what was published last
}

func newTape(p *project) *tape {
	return &tape{dir: filepath.ToSlash(p.dir), asked: make(map[int]string), silent: true}
}

// record keeps a message, cut down to what matters.
func (t *tape) record(sent bool, m message) {
	t.mu.Lock()
	defer t.mu.Unlock()
	method := m.Method
	switch {
	case sent && m.ID != nil && method != "":
		t.asked[*m.ID] = method
	case !sent && m.ID != nil && method == "":
		method = "answer to " + t.asked[*m.ID]
	}
	var v any
	if json.Unmarshal(append(m.Params, m.Result...), &v) != nil {
		return
	}
	obj, _ := v.(map[string]any)
	switch method {
	case "initialize":
		v = pick(obj, "rootUri", "initializationOptions")
	case "textDocument/didOpen":
		document, _ := obj["textDocument"].(map[string]any)
		v = pick(document, "uri", "version")
	case "textDocument/didChange":
		v = pick(obj, "textDocument")
	case "textDocument/publishDiagnostics":
		if t.silent = t.silent && !ours(obj); t.silent || !strings.HasSuffix(fmt.Sprint(obj["uri"]), "devices.go") {
			return
		}
	case "textDocument/codeAction":
		v = pick(obj, "textDocument", "range")
	case "answer to textDocument/codeAction":
		list, _ := v.([]any)
		for i := range list {
			action, _ := list[i].(map[string]any)
			list[i] = pick(action, "title", "kind", "edit")
		}
	default:
		return
	}
	text, err := json.MarshalIndent(withoutData(v), "", "  ")
	if err != nil {
		return
	}
	if method == "textDocument/publishDiagnostics" { // which a busy server says twice
		if t.last == string(text) {
			return
		}
		t.last = string(text)
	}
	who := "gopls"
	if sent {
		who = "editor"
	}
	fmt.Fprintf(&t.log, "\n%s: `%s`\n\n```json\n%s\n```\n", who, method, bytes.ReplaceAll(text, []byte(t.dir), []byte("/priceapi")))
}

func ours(published map[string]any) bool {
	return strings.Contains(fmt.Sprint(published["diagnostics"]), "source:mapperlint")
}

func pick(from map[string]any, keys ...string) map[string]any {
	to := make(map[string]any)
	for _, k := range keys {
		to[k] = from[k]
	}
	return to
}

// withoutData drops what the server keeps for itself in a diagnostic: the fix,
// encoded.
func withoutData(v any) any {
	switch v := v.(type) {
	case map[string]any:
		delete(v, "data")
		for _, e := range v {
			withoutData(e)
		}
	case []any:
		for _, e := range v {
			withoutData(e)
		}
	}
	return v
}

// compare compares what was said with a file, or writes it.
func (t *tape) compare(tt *testing.T, file string) {
	tt.Helper()
	t.mu.Lock()
	defer t.mu.Unlock()
	got := fmt.Sprintf(transcriptHead, goplsVersion) + t.log.String()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
			tt.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		tt.Fatal(err)
	}
	if got != string(want) {
		tt.Errorf("the session is not that of %s (go test -run TestEditorSession -update writes it):\n%s", file,
			diff(strings.Split(got, "\n"), strings.Split(string(want), "\n")))
	}
}
