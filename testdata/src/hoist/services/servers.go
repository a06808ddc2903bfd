package services

import (
	"context"
	"net/http"

	"github.com/mark3labs/mcp-go/server"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

func search(ctx context.Context, text string) (order, error) { return order{ID: text}, nil }

func tools(w http.ResponseWriter, r *http.Request) {
	s := mcp.NewServer(&mcp.Implementation{Name: "shop", Version: "v1"}, nil) // want `builds`
	mcp.AddTool(s, &mcp.Tool{Name: "search"}, search)
	_ = s.Run(r.Context(), &mcp.HTTPTransport{Request: r, Writer: w})
}

// The tool is the user's.
func toolsOf(w http.ResponseWriter, r *http.Request) {
	s := mcp.NewServer(&mcp.Implementation{Name: "shop", Version: "v1"}, nil) // silent: request/depends-on-parameter
	mcp.AddTool(s, &mcp.Tool{Name: "search"}, func(context.Context, string) (order, error) {
		return order{ID: r.FormValue("user")}, nil
	})
	_ = s.Run(r.Context(), &mcp.HTTPTransport{Request: r, Writer: w})
}

var schemas = mcp.NewSchemaCache()

// The schemas, which are what costs, are made once.
func toolsCached(w http.ResponseWriter, r *http.Request) {
	s := mcp.NewServer(&mcp.Implementation{Name: "shop"}, &mcp.ServerOptions{SchemaCache: schemas}) // silent: leak/keeps-nothing
	mcp.AddTool(s, &mcp.Tool{Name: "search"}, search)
	_ = s.Run(r.Context(), &mcp.HTTPTransport{Request: r, Writer: w})
}

var options = &mcp.ServerOptions{Instructions: "Search first.", SchemaCache: schemas}

func toolsWithOptions(w http.ResponseWriter, r *http.Request) {
	s := mcp.NewServer(&mcp.Implementation{Name: "shop"}, options) // silent: leak/keeps-nothing
	mcp.AddTool(s, &mcp.Tool{Name: "search"}, search)
	_ = s.Run(r.Context(), &mcp.HTTPTransport{Request: r, Writer: w})
}

func toolsSetLater(w http.ResponseWriter, r *http.Request) {
	o := mcp.ServerOptions{Instructions: "Search first."}
	o.SchemaCache = schemas
	s := mcp.NewServer(&mcp.Implementation{Name: "shop"}, &o) // silent: leak/keeps-nothing
	mcp.AddTool(s, &mcp.Tool{Name: "search"}, search)
	_ = s.Run(r.Context(), &mcp.HTTPTransport{Request: r, Writer: w})
}

// It is given, and is none.
func toolsUncached(w http.ResponseWriter, r *http.Request) {
	s := mcp.NewServer(&mcp.Implementation{Name: "shop"}, &mcp.ServerOptions{Instructions: "Search.", SchemaCache: nil}) // want `builds`
	mcp.AddTool(s, &mcp.Tool{Name: "search"}, search)
	_ = s.Run(r.Context(), &mcp.HTTPTransport{Request: r, Writer: w})
}

func serve(w http.ResponseWriter, r *http.Request) {
	s := server.NewMCPServer("shop", "v1") // want `builds`
	s.AddTool("search", func(text string) (string, error) { return text, nil })
	server.NewStreamableHTTPServer(s).ServeHTTP(w, r)
}

func serveUser(w http.ResponseWriter, r *http.Request) {
	s := server.NewMCPServer("shop", "v1") // silent: request/depends-on-parameter
	user := r.FormValue("user")
	s.AddTool("search", func(text string) (string, error) { return user + text, nil })
	server.NewStreamableHTTPServer(s).ServeHTTP(w, r)
}

// A transport is no data: this runs once for each client, or for the program.
func serveOn(ctx context.Context, t mcp.Transport) error {
	s := mcp.NewServer(&mcp.Implementation{Name: "shop", Version: "v1"}, nil) // silent: nothing/given-no-data
	mcp.AddTool(s, &mcp.Tool{Name: "search"}, search)
	return s.Run(ctx, t)
}
