package scope

// grpcRow is the row for methods of a generated gRPC server interface.
const grpcRow = "grpc.server"

// rpc has the rows for RPC and GraphQL.
var rpc = []Row{
	{
		ID: grpcRow, Framework: "gRPC", Freq: Request, What: "gRPC method",
		Kind:   Generated,
		Source: "google.golang.org/grpc@v1.85.0/health/grpc_health_v1/health_grpc.pb.go:144, :188, :204, :208",
		Note:   "Without facts about the package: the receiver embeds UnimplementedXServer or UnsafeXServer.",
	},
	{
		ID: "grpc.stream", Framework: "gRPC", Freq: Request, What: "gRPC streaming method",
		Kind: Param, Strong: true, Extra: true,
		Keys: each("google.golang.org/grpc.",
			"ServerStream", "ServerStreamingServer", "ClientStreamingServer", "BidiStreamingServer"),
		Source: "google.golang.org/grpc@v1.85.0/stream.go:1687, stream_interfaces.go:44, :89, :142",
		Note:   "Generated streams embed grpc.ServerStream.",
	},
	{
		ID: "grpc.interceptor", Framework: "gRPC", Freq: Request, What: "gRPC interceptor",
		Kind: Param, Keys: each("*google.golang.org/grpc.", "UnaryServerInfo", "StreamServerInfo"), Extra: true,
		Source: "google.golang.org/grpc@v1.85.0/interceptor.go:87, :108",
	},
	{
		ID: "grpc.client", Framework: "gRPC client", Freq: Message, What: "gRPC client interceptor",
		Kind: Param, Keys: each("google.golang.org/grpc.", "UnaryInvoker", "Streamer"), Extra: true,
		Source: "google.golang.org/grpc@v1.85.0/interceptor.go:43, :63",
	},
	{
		ID: "grpc.UnaryHandler", Framework: "gRPC", Freq: Request, What: "gRPC handler",
		Kind: FuncTypes, Keys: []string{"google.golang.org/grpc.UnaryHandler"},
		Source: "google.golang.org/grpc@v1.85.0/interceptor.go UnaryHandler",
	},
	{
		ID: "grpc.hooks", Framework: "gRPC", Freq: Request, What: "gRPC hook",
		Kind: Iface,
		Keys: []string{
			"(google.golang.org/grpc/stats.Handler).TagRPC", "(google.golang.org/grpc/stats.Handler).HandleRPC",
			"(google.golang.org/grpc/encoding.Codec).Marshal", "(google.golang.org/grpc/encoding.Codec).Unmarshal",
			"(google.golang.org/grpc/encoding.CodecV2).Marshal", "(google.golang.org/grpc/encoding.CodecV2).Unmarshal",
			"(google.golang.org/grpc/credentials.PerRPCCredentials).GetRequestMetadata",
		},
		Source: "google.golang.org/grpc@v1.85.0/stats/handlers.go:53, encoding/encoding.go:105, encoding/encoding_v2.go:30, credentials/credentials.go:38",
	},
	{
		ID: "grpc.factory", Framework: "gRPC", Freq: Once, What: "interceptor factory",
		Kind: FactoryResult,
		Keys: []string{
			"google.golang.org/grpc.UnaryServerInterceptor", "google.golang.org/grpc.StreamServerInterceptor",
			"google.golang.org/grpc.UnaryClientInterceptor", "google.golang.org/grpc.StreamClientInterceptor",
			"google.golang.org/grpc.ServerOption", "[]google.golang.org/grpc.ServerOption", "*google.golang.org/grpc.Server",
		},
		Source: "google.golang.org/grpc@v1.85.0/interceptor.go:43, :63, :87, :108, server.go ServerOption, NewServer",
	},
	{
		ID: "grpc.registrar", Framework: "gRPC", Freq: Once, What: "registration of services",
		Kind: Param, Keys: []string{"*google.golang.org/grpc.Server", "google.golang.org/grpc.ServiceRegistrar"},
		Source: "google.golang.org/grpc@v1.85.0/server.go ServiceRegistrar",
	},
	{
		ID: "connect", Framework: "connect-go", Freq: Request, What: "Connect handler",
		Kind: Param, Keys: each("*connectrpc.com/connect.", "Request", "ServerStream", "ClientStream", "BidiStream"),
		Strong: true, Extra: true,
		Source: "connectrpc.com/connect@v1.21.1/handler.go:38, :140, :196, :237, connect.go:165, :255",
	},
	{
		ID: "connect.interceptor", Framework: "connect-go", Freq: Request, What: "Connect interceptor",
		Kind: Param, Keys: each("connectrpc.com/connect.", "AnyRequest", "StreamingHandlerConn"), Strong: true,
		Source: "connectrpc.com/connect@v1.21.1/interceptor.go:37, :45, :53",
		Note:   "WrapUnary itself is set-up.",
	},
	{
		ID: "connect.simple", Framework: "connect-go, simple API", Freq: Request, What: "Connect method",
		Kind:   Generated,
		Source: "connectrpc.com/connect@v1.21.1/internal/gen/simple/connect/ping/v1/pingv1connect/ping.connect.go:169, :187",
	},
	{
		ID: "twirp", Framework: "twirp", Freq: Request, What: "twirp method",
		Kind:   Generated,
		Source: "twitchtv/twirp@v8.1.3+incompatible/example/service.twirp.go:35, :240",
	},
	{
		ID: "twirp.hooks", Framework: "twirp", Freq: Request, What: "twirp hook",
		Kind: FieldFunc,
		Keys: each("github.com/twitchtv/twirp.ServerHooks.",
			"RequestReceived", "RequestRouted", "ResponsePrepared", "ResponseSent", "Error"),
		Source: "twitchtv/twirp@v8.1.3+incompatible/server_options.go:96",
	},
	{
		ID: "twirp.Method", Framework: "twirp", Freq: Request, What: "twirp interceptor",
		Kind: FuncTypes, Keys: []string{"github.com/twitchtv/twirp.Method"},
		Source: "twitchtv/twirp@v8.1.3+incompatible/interceptors.go:42, :46",
	},
	{
		ID: "kitex", Framework: "kitex", Freq: Request, What: "kitex method",
		Kind:   Generated,
		Source: "cloudwego/kitex 72ad8a8d server/genericserver/server.go:41, tool/internal_pkg/tpl/handler.go",
	},
	{
		ID: "kitex.middleware", Framework: "kitex", Freq: Request, What: "kitex middleware",
		Kind: FuncTypes, Keys: []string{"github.com/cloudwego/kitex/pkg/endpoint.Endpoint"},
		Source: "cloudwego/kitex 72ad8a8d pkg/endpoint/endpoint.go:22, :25",
	},
	{
		ID: "goa", Framework: "goa", Freq: Request, What: "goa method",
		Kind:   Generated,
		Source: "goa.design/goa/v3@v3.25.3/pkg/endpoint.go:24; generated NewEndpoints(s Service)",
	},
	{
		ID: "goa.endpoint", Framework: "goa", Freq: Request, What: "goa endpoint",
		Kind: FuncTypes, Keys: []string{"goa.design/goa/v3/pkg.Endpoint"},
		Source: "goa.design/goa/v3@v3.25.3/pkg/endpoint.go:24",
	},
	{
		ID: "ogen", Framework: "ogen", Freq: Request, What: "ogen method",
		Kind:   Generated,
		Source: "generated NewServer(h Handler, ...) as seen in public code",
	},
	{
		ID: "oapi-codegen", Framework: "oapi-codegen", Freq: Request, What: "method of the strict server",
		Kind:   Generated,
		Source: "oapi-codegen pkg/codegen/templates/strict/strict-interface.tmpl",
		Note:   "The methods of ServerInterface take the framework's own types.",
	},
	{
		ID: "go-micro", Framework: "go-micro", Freq: Request, What: "go-micro method",
		Kind:   Generated,
		Source: "go-micro.dev/v4/server as CodeQL models it: RegisterXHandler(server.Server, XHandler)",
	},
	{
		ID: "psrpc", Framework: "psrpc (livekit)", Freq: Request, What: "psrpc method",
		Kind:   Generated,
		Source: "livekit 788d4c354: generated NewXServer(svc XServerImpl, bus, ...)",
	},
	{
		ID: "net/rpc", Framework: "net/rpc", Freq: Request, What: "net/rpc method",
		Kind: ArgMethods,
		Keys: []string{
			"net/rpc.Register#0", "net/rpc.RegisterName#1",
			"(*net/rpc.Server).Register#0", "(*net/rpc.Server).RegisterName#1",
		},
		Off:    "methods are chosen by reflection",
		Source: "std net/rpc/server.go:641",
	},
	{
		ID: "gqlgen", Framework: "gqlgen", Freq: Request, What: "gqlgen resolver",
		Kind:   Generated,
		Source: "99designs/gqlgen b28d97d6 codegen/generated!.gotpl:22, :36, codegen/api!.gotpl:25",
	},
	{
		ID: "gqlgen.hooks", Framework: "gqlgen", Freq: Request, What: "gqlgen middleware or directive",
		Kind: Param, Extra: true,
		Keys: each("github.com/99designs/gqlgen/graphql.",
			"Resolver", "OperationHandler", "ResponseHandler", "RootResolver"),
		Source: "99designs/gqlgen b28d97d6 graphql/handler.go:13, :33, :34, :36, :37",
	},
	{
		ID: "graphql-go", Framework: "graphql-go", Freq: Request, What: "GraphQL resolver",
		Kind: Param, Strong: true,
		Keys:   each("github.com/graphql-go/graphql.", "ResolveParams", "ResolveTypeParams", "IsTypeOfParams"),
		Source: "graphql-go/graphql@v0.8.1/definition.go:571, :587, :708, :366",
	},
	{
		ID: "graphql-go.scalar", Framework: "graphql-go", Freq: PerValue, What: "function of a GraphQL scalar",
		Kind:   FieldFunc,
		Keys:   each("github.com/graphql-go/graphql.ScalarConfig.", "Serialize", "ParseValue", "ParseLiteral"),
		Source: "graphql-go/graphql@v0.8.1/definition.go:211, :214",
	},
	{
		ID: "graph-gophers", Framework: "graph-gophers", Freq: Request, What: "GraphQL resolver",
		Kind: ArgMethods, Keys: each("github.com/graph-gophers/graphql-go.", "ParseSchema#1", "MustParseSchema#1"),
		Off:    "methods are chosen by reflection, on the types that they return as well",
		Source: "graph-gophers/graphql-go@v1.11.0/graphql.go:30, :71",
	},
	{
		ID: "mcp-go", Framework: "mcp-go", Freq: Request, What: "MCP handler",
		Kind: Param, Strong: true, Extra: true,
		Keys:   each("github.com/mark3labs/mcp-go/mcp.", "CallToolRequest", "ReadResourceRequest", "GetPromptRequest"),
		Source: "mark3labs/mcp-go@v1.2.1/server/server.go:53, :56, :59, :991, mcp/typed_tools.go:9, :12",
	},
	{
		ID: "mcp.sdk", Framework: "MCP go-sdk", Freq: Request, What: "MCP handler",
		Kind: Param, Strong: true, Extra: true,
		Keys:   each("*github.com/modelcontextprotocol/go-sdk/mcp.", "ServerRequest", "CallToolRequest"),
		Source: "modelcontextprotocol/go-sdk@v1.8.0/mcp/tool.go:30, :57, server.go:603, shared.go:115",
		Note:   "CallToolRequest and its like are aliases of ServerRequest[...].",
	},
	{
		ID: "mcp.sdk.result", Framework: "MCP go-sdk", Freq: Request, What: "function that returns *mcp.CallToolResult",
		Kind: Result, Keys: []string{"*github.com/modelcontextprotocol/go-sdk/mcp.CallToolResult"},
		Off:    "clients return it as well",
		Source: "modelcontextprotocol/go-sdk@v1.8.0/mcp/tool.go:30, :57",
	},
	{
		ID: "mcp.sdk.middleware", Framework: "MCP go-sdk", Freq: Request, What: "MCP middleware",
		Kind: FuncTypes, Keys: []string{"github.com/modelcontextprotocol/go-sdk/mcp.MethodHandler"},
		Source: "modelcontextprotocol/go-sdk@v1.8.0/mcp/shared.go:115, :130",
	},
}
