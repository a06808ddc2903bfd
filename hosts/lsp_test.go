package hosts

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"net/textproto"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"sync"
	"testing"
	"time"
)

// patience is how long a server may take for one answer, also on a busy
// machine and with a cold cache.
const patience = 5 * time.Minute

// A message is one of the JSON-RPC messages of the language server protocol.
type message struct {
	Version string          `json:"jsonrpc"`
	ID      *int            `json:"id,omitempty"`
	Method  string          `json:"method,omitempty"`
	Params  json.RawMessage `json:"params,omitempty"`
	Result  json.RawMessage `json:"result,omitempty"`
	Error   *lspError       `json:"error,omitempty"`
}

type lspError struct {
	Message string `json:"message"`
}

// A client is an editor, as far as a server can tell.
type client struct {
	t        *testing.T
	p        *project
	settings map[string]any
	stdin    io.WriteCloser

	mu       sync.Mutex
	lastID   int
	answers  map[int]chan message
	buffers  map[string]*buffer // open files, by name
	ended    bool               // the server has ended, and answers no more
	notified chan message       // textDocument/publishDiagnostics
	observe  func(sent bool, m message)
}

// startServer starts a language server on a project, and shuts it down when
// the test is over. observe, if not nil, sees the messages.
func startServer(t *testing.T, gopls *binary, p *project, env, settings map[string]any, observe func(bool, message)) *client {
	t.Helper()
	program := gopls.get(t)
	cmd := exec.Command(program)
	cmd.Dir = p.dir
	cmd.Env = append(os.Environ(), "GOWORK=off", "GOPLSCACHE="+filepath.Join(filepath.Dir(program), "gopls-cache"))
	for name, value := range env {
		cmd.Env = append(cmd.Env, fmt.Sprintf("%s=%v", name, value))
	}
	cmd.Stderr = os.Stderr
	stdin, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	c := &client{
		t: t, p: p, settings: settings, stdin: stdin, observe: observe,
		answers: make(map[int]chan message), notified: make(chan message, 1000), buffers: make(map[string]*buffer),
	}
	go func() {
		c.read(bufio.NewReader(stdout))
		c.end()
	}()
	c.initialize()
	t.Cleanup(func() {
		c.call("shutdown", nil, nil)
		c.notify("exit", nil)
		if err := cmd.Wait(); err != nil {
			t.Errorf("gopls: %v", err)
		}
	})
	return c
}

func (c *client) initialize() {
	c.t.Helper()
	c.call("initialize", map[string]any{
		"processId": os.Getpid(),
		"rootUri":   c.uri(""),
		"capabilities": map[string]any{
			"workspace": map[string]any{
				"configuration": true,
				"workspaceEdit": map[string]any{"documentChanges": true},
			},
			"textDocument": map[string]any{
				"publishDiagnostics": map[string]any{
					"relatedInformation": true, "codeDescriptionSupport": true, "dataSupport": true,
				},
				"codeAction": map[string]any{
					"dataSupport":    true,
					"resolveSupport": map[string]any{"properties": []string{"edit"}},
					"codeActionLiteralSupport": map[string]any{
						"codeActionKind": map[string]any{"valueSet": []string{"quickfix"}},
					},
				},
			},
		},
		"initializationOptions": c.settings,
	}, nil)
	c.notify("initialized", struct{}{})
}

// uri returns the URI of a file of the project.
func (c *client) uri(name string) string {
	return "file://" + filepath.ToSlash(filepath.Join(c.p.dir, filepath.FromSlash(name)))
}

// call sends a request and waits for its answer.
func (c *client) call(method string, params, result any) {
	c.t.Helper()
	c.mu.Lock()
	c.lastID++
	id := c.lastID
	answer := make(chan message, 1)
	c.answers[id] = answer
	if c.ended {
		answer <- noAnswer
	}
	c.mu.Unlock()
	c.send(message{ID: &id, Method: method, Params: marshal(c.t, params)})
	select {
	case m := <-answer:
		if m.Error != nil {
			c.t.Fatalf("%s: %s", method, m.Error.Message)
		}
		if result != nil {
			if err := json.Unmarshal(m.Result, result); err != nil {
				c.t.Fatalf("%s: %v in %s", method, err, m.Result)
			}
		}
	case <-time.After(patience):
		c.t.Fatalf("%s: no answer", method)
	}
}

func (c *client) notify(method string, params any) {
	c.t.Helper()
	c.send(message{Method: method, Params: marshal(c.t, params)})
}

func marshal(t *testing.T, v any) json.RawMessage {
	t.Helper()
	if v == nil {
		return nil
	}
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// send does not stop the test if it fails: an answer will be missed.
func (c *client) send(m message) {
	m.Version = "2.0"
	data, err := json.Marshal(m)
	if err != nil {
		c.t.Error(err)
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.seen(true, m)
	if _, err := fmt.Fprintf(c.stdin, "Content-Length: %d\r\n\r\n%s", len(data), data); err != nil {
		c.t.Errorf("%s: %v", m.Method, err)
	}
}

func (c *client) seen(sent bool, m message) {
	if c.observe != nil {
		c.observe(sent, m)
	}
}

// noAnswer stands for the answer of a server that has ended.
var noAnswer = message{Error: &lspError{"the server has ended"}}

// end answers all requests that are open.
func (c *client) end() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.ended = true
	for _, answer := range c.answers {
		select {
		case answer <- noAnswer:
		default: // it was answered
		}
	}
}

// read handles what the server sends, until it ends.
func (c *client) read(r *bufio.Reader) {
	for {
		header, err := textproto.NewReader(r).ReadMIMEHeader()
		if err != nil {
			return
		}
		n, err := strconv.Atoi(header.Get("Content-Length"))
		if err != nil {
			return
		}
		data := make([]byte, n)
		if _, err := io.ReadFull(r, data); err != nil {
			return
		}
		var m message
		if json.Unmarshal(data, &m) != nil {
			continue // an ID that is a string: none of ours
		}
		c.handle(m)
	}
}

func (c *client) handle(m message) {
	c.mu.Lock()
	c.seen(false, m)
	c.mu.Unlock()
	switch {
	case m.ID != nil && m.Method != "":
		c.send(message{ID: m.ID, Result: c.answerTo(m)})
	case m.ID != nil:
		c.mu.Lock()
		c.answers[*m.ID] <- m
		delete(c.answers, *m.ID)
		c.mu.Unlock()
	case m.Method == "textDocument/publishDiagnostics":
		c.notified <- m
	}
}

// answerTo answers a request of the server: with the settings, which it asks
// for each of its folders, or with nothing.
func (c *client) answerTo(m message) json.RawMessage {
	if m.Method != "workspace/configuration" {
		return json.RawMessage("null")
	}
	var params struct{ Items []any }
	if json.Unmarshal(m.Params, &params) != nil {
		return json.RawMessage("null")
	}
	list := make([]any, len(params.Items))
	for i := range list {
		list[i] = c.settings
	}
	data, err := json.Marshal(list)
	if err != nil {
		return json.RawMessage("null")
	}
	return data
}
