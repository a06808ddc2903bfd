// Package mcpservers serves tools of a model context protocol. What decides: whether the server, with its tools, is made for
// each request, or is the request's by what its tools close over.
package mcpservers

import (
	"context"
	"net/http"
	"sync"

	mark "github.com/mark3labs/mcp-go/server"
	"github.com/modelcontextprotocol/go-sdk/mcp"

	"github.com/go-playground/validator/v10"
)

type args struct{ Text string }

func search(ctx context.Context, a args) (string, error) {
	// For each call of the tool.
	return a.Text, validator.New().Struct(a) // report
}

func build() *mcp.Server {
	// Tools are called for each request by EachRequest.
	s := mcp.NewServer(&mcp.Implementation{Name: "shop"}, nil) // report
	mcp.AddTool(s, &mcp.Tool{Name: "search"}, search)
	return s
}

func EachRequest() http.Handler {
	return mcp.NewStreamableHTTPHandler(func(r *http.Request) *mcp.Server { return build() }, nil)
}

func Direct(w http.ResponseWriter, r *http.Request) {
	// For each request.
	s := mcp.NewServer(&mcp.Implementation{Name: "direct"}, nil) // report
	mcp.AddTool(s, &mcp.Tool{Name: "search"}, search)
	_ = s.Run(r.Context(), &mcp.HTTPTransport{Request: r, Writer: w})
}

func Mark(w http.ResponseWriter, r *http.Request) {
	// The other library.
	s := mark.NewMCPServer("shop", "1") // report
	s.AddTool("echo", func(text string) (string, error) { return text, nil })
	mark.NewStreamableHTTPServer(s).ServeHTTP(w, r)
}

// Once, or the request's.

func OfUser() http.Handler {
	return mcp.NewStreamableHTTPHandler(func(r *http.Request) *mcp.Server {
		user := r.Header.Get("X-User")
		// Its tool is that of the user.
		s := mcp.NewServer(&mcp.Implementation{Name: "user"}, nil) // silent
		mcp.AddTool(s, &mcp.Tool{Name: "me"}, func(ctx context.Context, a args) (string, error) { return user, nil })
		return s
	}, nil)
}

func Once() http.Handler {
	// Once for the handler.
	s := mcp.NewServer(&mcp.Implementation{Name: "once"}, nil) // silent
	mcp.AddTool(s, &mcp.Tool{Name: "search"}, search)
	return mcp.NewStreamableHTTPHandler(func(r *http.Request) *mcp.Server { return s }, nil)
}

type servers struct {
	mu     sync.Mutex
	byUser map[string]*mcp.Server
}

func (s *servers) of(r *http.Request) *mcp.Server {
	s.mu.Lock()
	defer s.mu.Unlock()
	user := r.Header.Get("X-User")
	found, ok := s.byUser[user]
	if !ok {
		// One for each user, kept.
		found = mcp.NewServer(&mcp.Implementation{Name: user}, nil) // silent
		s.byUser[user] = found
	}
	return found
}

func Kept() http.Handler {
	s := &servers{byUser: make(map[string]*mcp.Server)}
	return mcp.NewStreamableHTTPHandler(s.of, nil)
}

type app struct{ srv *mark.StreamableHTTPServer }

func newApp() *app {
	// Kept.
	s := mark.NewMCPServer("app", "1") // silent
	s.AddTool("echo", func(text string) (string, error) { return text, nil })
	return &app{mark.NewStreamableHTTPServer(s)}
}

func (a *app) ServeHTTP(w http.ResponseWriter, r *http.Request) { a.srv.ServeHTTP(w, r) }

func Stdio(ctx context.Context, t mcp.Transport) error {
	// A program that serves one client.
	s := mcp.NewServer(&mcp.Implementation{Name: "stdio"}, nil) // silent
	mcp.AddTool(s, &mcp.Tool{Name: "search"}, search)
	return s.Run(ctx, t)
}

var shared = mcp.NewServer(&mcp.Implementation{Name: "shared"}, nil) // silent

func Shared() http.Handler {
	return mcp.NewStreamableHTTPHandler(func(*http.Request) *mcp.Server { return shared }, nil)
}
