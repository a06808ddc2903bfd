package scope

// routers has the rows for routers on top of net/http, and for API toolkits.
var routers = []Row{
	{
		ID: "gorilla/mux", Framework: "gorilla/mux", Freq: Request, What: "gorilla/mux matcher",
		Kind: Param, Keys: []string{"*github.com/gorilla/mux.RouteMatch"}, Extra: true,
		Source: "gorilla/mux@v1.8.1/mux.go:300, route.go:311, middleware.go:11",
		Note:   "Handlers are net/http's.",
	},
	{
		ID: "gorilla/mux.router", Framework: "gorilla/mux", Freq: Once, What: "registration of routes",
		Kind: Param, Keys: []string{"*github.com/gorilla/mux.Router"},
		Source: "gorilla/mux@v1.8.1/mux.go Router",
	},
	{
		ID: "chi", Framework: "chi", Freq: Once, What: "registration of routes",
		Kind: Param, Keys: []string{"github.com/go-chi/chi/v5.Router", "github.com/go-chi/chi.Router"},
		Source: "go-chi/chi/v5@v5.5.0/mux.go:155, :100",
		Note:   "The callbacks of Route and Group. Handlers are net/http's.",
	},
	{
		ID: "router.factory", Framework: "chi, gorilla/mux", Freq: Once, What: "server set-up",
		Kind: FactoryResult,
		Keys: []string{
			"*github.com/gorilla/mux.Router", "github.com/go-chi/chi/v5.Router", "github.com/go-chi/chi.Router",
			"*github.com/go-chi/chi/v5.Mux", "*github.com/go-chi/chi.Mux",
		},
		Source: "gorilla/mux@v1.8.1/mux.go NewRouter; go-chi/chi/v5@v5.5.0/chi.go NewRouter",
	},
	{
		ID: "httprouter", Framework: "httprouter", Freq: Request, What: "httprouter handler",
		Kind: Param, Keys: []string{"github.com/julienschmidt/httprouter.Params"}, Extra: true,
		Source: "julienschmidt/httprouter@v1.3.0/router.go:88, :184",
	},
	{
		ID: "go-zero", Framework: "go-zero", Freq: Request, What: "net/http handler",
		Kind: Param, Via: "net/http",
		Source: "zeromicro/go-zero@v1.10.3/rest/types.go:10, :13, server.go:72",
		Note:   "Its handlers are net/http's, and make a logic object NewXLogic(ctx, ...) for each request: the name New is no sign of set-up.",
	},
	{
		ID: "caddy", Framework: "caddy modules", Freq: Request, What: "net/http handler",
		Kind: Param, Via: "net/http",
		Source: "caddyserver/caddy/v2 modules/caddyhttp: MiddlewareHandler takes (w, r, next)",
	},
	{
		ID: "grpc-gateway", Framework: "grpc-gateway", Freq: Request, What: "net/http handler",
		Kind: Param, Via: "net/http",
		Source: "grpc-ecosystem/grpc-gateway/v2@v2.32.0/runtime/mux.go:52, :402",
	},
	{
		ID: "grpc-gateway.Marshaler", Framework: "grpc-gateway", Freq: Request, What: "grpc-gateway marshaler",
		Kind: Iface,
		Keys: each("(github.com/grpc-ecosystem/grpc-gateway/v2/runtime.Marshaler).",
			"Marshal", "Unmarshal", "NewDecoder", "NewEncoder"),
		Source: "grpc-ecosystem/grpc-gateway/v2@v2.32.0/runtime/marshaler.go:8",
	},
	{
		ID: "go-kit", Framework: "go-kit", Freq: Request, What: "go-kit endpoint",
		Kind: FuncTypes, Keys: []string{"github.com/go-kit/kit/endpoint.Endpoint"},
		Source: "go-kit/kit@v0.13.0/endpoint/endpoint.go:9, :16",
	},
	{
		ID: "go-kit.transport", Framework: "go-kit", Freq: Request, What: "go-kit codec",
		Kind: FuncTypes,
		Keys: []string{
			"github.com/go-kit/kit/transport/http.DecodeRequestFunc", "github.com/go-kit/kit/transport/http.EncodeResponseFunc",
			"github.com/go-kit/kit/transport/http.EncodeRequestFunc", "github.com/go-kit/kit/transport/http.DecodeResponseFunc",
			"github.com/go-kit/kit/transport/grpc.DecodeRequestFunc", "github.com/go-kit/kit/transport/grpc.EncodeResponseFunc",
		},
		Source: "go-kit/kit@v0.13.0/transport/http/encode_decode.go:12, :30, transport/grpc/encode_decode.go:11, :23",
	},
	{
		ID: "kratos.middleware", Framework: "kratos", Freq: Request, What: "kratos middleware",
		Kind: FuncTypes, Keys: []string{"github.com/go-kratos/kratos/v2/middleware.Handler"},
		Source: "go-kratos/kratos/v2@v2.8.3/middleware/middleware.go:8, :11",
	},
	{
		ID: "go-swagger", Framework: "go-swagger", Freq: Request, What: "go-swagger handler",
		Kind: Result, Keys: []string{"github.com/go-openapi/runtime/middleware.Responder"},
		Source: "go-openapi/runtime@v0.33.4/middleware/context.go:63; sigstore/rekor eee7d8d6 pkg/generated/restapi/operations",
	},
	{
		ID: "go-openapi", Framework: "go-openapi/runtime", Freq: Request, What: "go-openapi handler or codec",
		Kind:   FuncTypes,
		Keys:   each("github.com/go-openapi/runtime.", "OperationHandlerFunc", "AuthenticatorFunc", "ConsumerFunc", "ProducerFunc"),
		Source: "go-openapi/runtime@v0.33.4/interfaces.go:15, :28, :43, :58",
	},
	{
		ID: "huma.register", Framework: "huma", Freq: Request, What: "huma handler",
		Kind: Arg,
		Keys: each("github.com/danielgtaylor/huma/v2.",
			"Register#2", "Get#2", "Post#2", "Put#2", "Patch#2", "Delete#2", "Head#2"),
		Source: "danielgtaylor/huma/v2@v2.37.2/huma.go:708, :2281, :2302",
		Note:   "By registration only: func(ctx, *I) (*O, error) has the form of many functions.",
	},
	{
		ID: "huma", Framework: "huma", Freq: Request, What: "huma middleware",
		Kind: Param, Keys: []string{"github.com/danielgtaylor/huma/v2.Context"}, Strong: true, Extra: true,
		Source: "danielgtaylor/huma/v2@v2.37.2/chain.go:5, api.go:31, :171",
	},
	{
		ID: "huma.api", Framework: "huma", Freq: Once, What: "registration of operations",
		Kind: Param, Keys: []string{"github.com/danielgtaylor/huma/v2.API"},
		Source: "danielgtaylor/huma/v2@v2.37.2/huma.go AutoRegister: methods RegisterX(huma.API)",
	},
	{
		ID: "fuego", Framework: "fuego", Freq: Request, What: "fuego handler",
		Kind: Param, Keys: []string{"github.com/go-fuego/fuego.Context"}, Strong: true,
		Source: "go-fuego/fuego 1010c0d5 ctx.go:22, :43, net_http_mux.go:46",
	},
	{
		ID: "pocketbase", Framework: "pocketbase", Freq: Request, What: "pocketbase handler",
		Kind: Param, Keys: []string{"*github.com/pocketbase/pocketbase/core.RequestEvent"}, Strong: true,
		Source: "pocketbase/pocketbase 5d217ddb core/event_request.go:19, apis/base.go:61, :114",
		Note:   "Events that embed it count. ServeEvent and BootstrapEvent do not embed it: they are set-up.",
	},
	{
		ID: "macaron", Framework: "macaron", Freq: Request, What: "macaron handler",
		Kind: Param, Keys: []string{"*gopkg.in/macaron.v1.Context"},
		Off:    "not verified",
		Source: "not read",
	},
}
