package typemap

import (
	"context"
	"errors"
	"fmt"

	celtypes "cel.dev/cel-go/common/types"
	"cel.dev/cel-go/common/types/ref"
	"github.com/invopop/jsonschema"
	mcptool "github.com/mark3labs/mcp-go/mcp"
	mcpserver "github.com/mark3labs/mcp-go/server"
	"github.com/modelcontextprotocol/go-sdk/mcp"
	swaggest "github.com/swaggest/jsonschema-go"
	"google.golang.org/protobuf/types/known/timestamppb"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
	"github.com/mapperlint/mapperlint/evidence/internal/order"
)

// schemaCases are schemas that are made of Go types, and what is made of these.
func schemaCases() []bench.Case {
	return append(mcpCases(),
		bench.Of("invopop-Reflect", func() *jsonschema.Schema {
			return new(jsonschema.Reflector).Reflect(&order.Order{})
		}, func(s *jsonschema.Schema) error {
			data, err := s.MarshalJSON()
			if err != nil {
				return err
			}
			return bench.Check(len(data) > 0, true)
		}),
		bench.Of("swaggest-Reflect", func() swaggest.Schema {
			return bench.Must(new(swaggest.Reflector).Reflect(order.Order{}))
		}, func(s swaggest.Schema) error {
			data, err := s.MarshalJSON()
			if err != nil {
				return err
			}
			return bench.Check(len(data) > 0, true)
		}),
		bench.Of("cel-types-NewRegistry", func() *celtypes.Registry {
			return bench.Must(celtypes.NewRegistry())
		}, func(r *celtypes.Registry) error {
			const seconds = 1_700_000_000
			if _, ok := r.FindStructType("google.protobuf.Timestamp"); !ok {
				return errors.New("the well-known types are not there")
			}
			made := r.NewValue("google.protobuf.Timestamp", map[string]ref.Val{"seconds": celtypes.Int(seconds)})
			return bench.Check(made.Equal(r.NativeToValue(&timestamppb.Timestamp{Seconds: seconds})), ref.Val(celtypes.True))
		}),
	)
}

// tools is how many tools a server has.
const tools = 10

func mcpCases() []bench.Case {
	return []bench.Case{
		bench.Of("mcp-NewServer+AddTool", newMCPServer, listTools).Builds(50),
		bench.Of("mcp-go-NewMCPServer+AddTool", newMCPGoServer, func(s *mcpserver.MCPServer) error {
			return bench.Check(len(s.ListTools()), tools)
		}).Builds(50),
	}
}

func newMCPServer() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "shop", Version: "v1"}, nil)
	for i := range tools {
		mcp.AddTool(s, &mcp.Tool{Name: fmt.Sprintf("order-%d", i)},
			func(context.Context, *mcp.CallToolRequest, order.Order) (*mcp.CallToolResult, order.Order, error) {
				return nil, order.New(), nil
			})
	}
	return s
}

// listTools is one session: connect, list the tools and leave.
func listTools(s *mcp.Server) error {
	ctx := context.Background()
	here, there := mcp.NewInMemoryTransports()
	if _, err := s.Connect(ctx, there, nil); err != nil {
		return err
	}
	session, err := mcp.NewClient(&mcp.Implementation{Name: "clerk", Version: "v1"}, nil).Connect(ctx, here, nil)
	if err != nil {
		return err
	}
	defer session.Close()
	list, err := session.ListTools(ctx, nil)
	if err != nil {
		return err
	}
	return bench.Check(len(list.Tools), tools)
}

func newMCPGoServer() *mcpserver.MCPServer {
	s := mcpserver.NewMCPServer("shop", "v1")
	for i := range tools {
		s.AddTool(mcptool.NewTool(fmt.Sprintf("order-%d", i), mcptool.WithInputSchema[order.Order]()),
			func(context.Context, mcptool.CallToolRequest) (*mcptool.CallToolResult, error) { return nil, nil })
	}
	return s
}
