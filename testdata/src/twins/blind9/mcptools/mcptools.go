// Package mcptools gives tools to models. What decides: whether the server, or the session that asks, has them made.
package mcptools

import (
	"context"
	"errors"
	"net/http"
	"sync"

	"github.com/go-playground/validator/v10"
	invopop "github.com/invopop/jsonschema"
	"github.com/mark3labs/mcp-go/server"
	"github.com/microcosm-cc/bluemonday"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type searchIn struct {
	Query string `json:"query" validate:"required"`
}

type searchOut struct {
	Hits []string `json:"hits"`
}

// search has its rules from where it is made.
func search(find func(string) []string) func(context.Context, searchIn) (searchOut, error) {
	v := validator.New() // silent
	return func(ctx context.Context, in searchIn) (searchOut, error) {
		if err := v.StructCtx(ctx, in); err != nil {
			return searchOut{}, err
		}
		return searchOut{find(in.Query)}, nil
	}
}

// summarize makes what it needs with each call of the tool.
func summarize(ctx context.Context, in searchIn) (searchOut, error) {
	p := bluemonday.UGCPolicy() // report
	return searchOut{[]string{p.Sanitize(in.Query)}}, ctx.Err()
}

// shared is one server for all sessions.
func shared(find func(string) []string) http.Handler {
	s := mcp.NewServer(&mcp.Implementation{Name: "shared"}, nil) // silent
	mcp.AddTool(s, &mcp.Tool{Name: "search"}, search(find))
	mcp.AddTool(s, &mcp.Tool{Name: "summarize"}, summarize)
	return mcp.NewStreamableHTTPHandler(func(r *http.Request) *mcp.Server { return s }, nil)
}

// each makes a server, with the same tools, for each that asks.
func each() http.Handler {
	return mcp.NewStreamableHTTPHandler(func(r *http.Request) *mcp.Server {
		s := mcp.NewServer(&mcp.Implementation{Name: "each"}, nil) // report
		mcp.AddTool(s, &mcp.Tool{Name: "summarize"}, summarize)
		return s
	}, nil)
}

// perUser keeps a server for each user.
func perUser(find func(user, query string) []string) http.Handler {
	var mu sync.Mutex
	servers := make(map[string]*mcp.Server)
	return mcp.NewStreamableHTTPHandler(func(r *http.Request) *mcp.Server {
		user := r.Header.Get("X-User")
		mu.Lock()
		defer mu.Unlock()
		s, ok := servers[user]
		if !ok {
			s = mcp.NewServer(&mcp.Implementation{Name: "user"}, nil) // silent
			mcp.AddTool(s, &mcp.Tool{Name: "search"}, search(func(q string) []string { return find(user, q) }))
			servers[user] = s
		}
		return s
	}, nil)
}

// schemas describes the tools, with each request.
func schemas(w http.ResponseWriter, r *http.Request) {
	s := invopop.Reflect(&searchIn{}) // report
	data, err := s.MarshalJSON()
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	_, _ = w.Write(data)
}

// outSchema describes what comes out, once.
var outSchema = invopop.Reflect(&searchOut{}) // silent

func outSchemas(w http.ResponseWriter, r *http.Request) {
	if data, err := outSchema.MarshalJSON(); err == nil {
		_, _ = w.Write(data)
	}
}

// legacy is a server of another library.
type legacy struct {
	once sync.Once
	h    http.Handler
}

func (l *legacy) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	l.once.Do(func() {
		s := server.NewMCPServer("legacy", "1.0") // silent
		s.AddTool("echo", func(text string) (string, error) {
			v := validator.New() // report
			if err := v.Var(text, "required"); err != nil {
				return "", errors.New("empty")
			}
			return text, nil
		})
		l.h = server.NewStreamableHTTPServer(s)
	})
	l.h.ServeHTTP(w, r)
}

func Routes(m *http.ServeMux, find func(user, query string) []string) {
	m.Handle("/shared", shared(func(q string) []string { return find("", q) }))
	m.Handle("/each", each())
	m.Handle("/user", perUser(find))
	m.HandleFunc("/schemas", schemas)
	m.HandleFunc("/out", outSchemas)
	m.Handle("/legacy", new(legacy))
}
