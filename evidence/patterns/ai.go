package patterns

import (
	"context"
	"net/http"
	"sync"

	"github.com/invopop/jsonschema"
	"github.com/modelcontextprotocol/go-sdk/mcp"
	"github.com/pkoukk/tiktoken-go"
)

// pattern: tiktoken

var encoding = sync.OnceValues(func() (*tiktoken.Tiktoken, error) { return tiktoken.EncodingForModel("gpt-4") })

func tokens(text string) (int, error) {
	enc, err := encoding()
	if err != nil {
		return 0, err
	}
	return len(enc.Encode(text, nil, nil)), nil
}

// pattern: mcp-server

type query struct {
	Text string `json:"text"`
}

type answer struct {
	Hits int `json:"hits"`
}

var tools = func() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "shop", Version: "v1"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "search"}, search)
	return s
}()

func search(context.Context, *mcp.CallToolRequest, query) (*mcp.CallToolResult, answer, error) {
	return nil, answer{}, nil
}

// The same server for each session; where each must have its own, give them one
// mcp.SchemaCache in ServerOptions.
var toolHandler = mcp.NewStreamableHTTPHandler(func(*http.Request) *mcp.Server { return tools }, nil)

// pattern: invopop-jsonschema

var orderSchema = jsonschema.Reflect(&query{})
