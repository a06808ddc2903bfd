package hosts

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"
)

// The parts of the protocol's types that are looked at.
type (
	lspPosition struct {
		Line      int `json:"line"`
		Character int `json:"character"`
	}
	lspRange struct {
		Start lspPosition `json:"start"`
		End   lspPosition `json:"end"`
	}
	lspDiagnostic struct {
		Range    lspRange `json:"range"`
		Severity int      `json:"severity"`
		Code     any      `json:"code"`
		Link     struct {
			Href string `json:"href"`
		} `json:"codeDescription"`
		Source  string `json:"source"`
		Message string `json:"message"`
		Related []struct {
			Location struct {
				URI   string   `json:"uri"`
				Range lspRange `json:"range"`
			} `json:"location"`
			Message string `json:"message"`
		} `json:"relatedInformation"`
		raw json.RawMessage // with the data that go back to the server
	}
	lspEdit struct {
		Range   lspRange `json:"range"`
		NewText string   `json:"newText"`
	}
	lspAction struct {
		Title string `json:"title"`
		Kind  string `json:"kind"`
		Edit  *struct {
			DocumentChanges []struct {
				TextDocument struct {
					URI string `json:"uri"`
				} `json:"textDocument"`
				Edits []lspEdit `json:"edits"`
			} `json:"documentChanges"`
		} `json:"edit"`
	}
)

// diagnostics decodes diagnostics, and drops those of other analyzers.
func diagnostics(t *testing.T, data json.RawMessage) []lspDiagnostic {
	t.Helper()
	var raw []json.RawMessage
	if err := json.Unmarshal(data, &raw); err != nil {
		t.Fatal(err)
	}
	var list []lspDiagnostic
	for _, r := range raw {
		d := lspDiagnostic{raw: r}
		if err := json.Unmarshal(r, &d); err != nil {
			t.Fatal(err)
		}
		if d.Source == "mapperlint" {
			list = append(list, d)
		}
	}
	return list
}

// A buffer is a file that is open in the editor.
type buffer struct {
	*client
	name    string
	version int
	text    string
}

// open opens a file of the project.
func (c *client) open(name string) *buffer {
	c.t.Helper()
	b := &buffer{client: c, name: name, version: 1, text: string(mustRead(c.t, c.p, name))}
	c.buffers[name] = b
	c.notify("textDocument/didOpen", map[string]any{"textDocument": map[string]any{
		"uri": c.uri(name), "languageId": "go", "version": b.version, "text": b.text,
	}})
	return b
}

// pushed waits for the diagnostics that the server publishes for the file as it
// is now, until they are as wanted. It returns false if that does not happen.
func (b *buffer) pushed(want func([]lspDiagnostic) bool) ([]lspDiagnostic, bool) {
	b.t.Helper()
	var last []lspDiagnostic
	for timeout := time.After(patience); ; {
		select {
		case m := <-b.notified:
			var params struct {
				URI         string
				Version     int
				Diagnostics json.RawMessage
			}
			if err := json.Unmarshal(m.Params, &params); err != nil {
				b.t.Fatal(err)
			}
			if params.URI != b.uri(b.name) || params.Version != b.version {
				continue
			}
			if last = diagnostics(b.t, params.Diagnostics); want(last) {
				return last, true
			}
		case <-timeout:
			return last, false
		}
	}
}

// pull asks for the diagnostics of the file (setting pullDiagnostics).
func (b *buffer) pull() []lspDiagnostic {
	b.t.Helper()
	var report struct{ Items json.RawMessage }
	b.call("textDocument/diagnostic", map[string]any{"textDocument": map[string]any{"uri": b.uri(b.name)}}, &report)
	return diagnostics(b.t, report.Items)
}

// fixes asks for the code actions that fix a diagnostic.
func (b *buffer) fixes(d lspDiagnostic) []lspAction {
	b.t.Helper()
	var actions []lspAction
	b.call("textDocument/codeAction", map[string]any{
		"textDocument": map[string]any{"uri": b.uri(b.name)},
		"range":        d.Range,
		"context":      map[string]any{"diagnostics": []json.RawMessage{d.raw}, "only": []string{"quickfix"}},
	}, &actions)
	return slices.DeleteFunc(actions, func(a lspAction) bool { return a.Edit == nil })
}

// apply applies a code action, as an editor does on a click: it opens the other
// files that the action edits.
func (c *client) apply(a lspAction) {
	c.t.Helper()
	for _, change := range a.Edit.DocumentChanges {
		name, ok := strings.CutPrefix(change.TextDocument.URI, c.uri("")+"/")
		if !ok {
			c.t.Fatalf("%q edits a file outside the project: %s", a.Title, change.TextDocument.URI)
		}
		b := c.buffers[name]
		if b == nil {
			b = c.open(name)
		}
		b.edit(change.Edits)
	}
}

// edit changes the text of the buffer.
func (b *buffer) edit(edits []lspEdit) {
	b.text = edited(b.text, edits)
	b.version++
	b.notify("textDocument/didChange", map[string]any{
		"textDocument":   map[string]any{"uri": b.uri(b.name), "version": b.version},
		"contentChanges": []any{map[string]any{"text": b.text}},
	})
}

// edited applies edits, which do not overlap, from the last to the first.
// Positions count UTF-16 units; sources of tests are ASCII where they matter.
func edited(text string, edits []lspEdit) string {
	edits = slices.Clone(edits)
	slices.SortStableFunc(edits, func(x, y lspEdit) int {
		return offset(text, x.Range.Start) - offset(text, y.Range.Start)
	})
	for _, e := range slices.Backward(edits) {
		text = text[:offset(text, e.Range.Start)] + e.NewText + text[offset(text, e.Range.End):]
	}
	return text
}

func offset(text string, p lspPosition) int {
	at := 0
	for range p.Line {
		at += strings.IndexByte(text[at:], '\n') + 1
	}
	return at + p.Character
}
