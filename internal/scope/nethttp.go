package scope

// netHTTP has the rows for the standard library's server and client. Routers
// whose handlers have its types need no row of their own to be recognised;
// they have one for the documentation.
var netHTTP = []Row{
	{
		ID: "net/http", Framework: "net/http", Freq: Request, What: "net/http handler",
		Kind: Param, Keys: []string{"net/http.ResponseWriter"}, With: "*net/http.Request",
		Source: "std net/http/server.go:2282 HandlerFunc, :88 Handler, :2852 HandleFunc",
		Note:   "Both parameters, in any position, with any others and any results: a helper such as writeJSON(w, r, v) runs for the request, too.",
	},
	{
		ID: "net/http.ResponseWriter", Framework: "net/http", Freq: Request, What: "function with a parameter http.ResponseWriter",
		Kind: Param, Keys: []string{"net/http.ResponseWriter"}, Strong: true,
		Source: "std net/http/server.go ResponseWriter; go-kit/kit@v0.13.0/transport/http/server.go:143 ErrorEncoder",
	},
	{
		ID: "net/http.Request", Framework: "net/http", Freq: Request, What: "function with a parameter *http.Request",
		Kind: Param, Keys: []string{"*net/http.Request"}, Strong: true,
		Source: "std net/http/httputil/reverseproxy.go:266; go-kit/kit@v0.13.0/transport/http/encode_decode.go:12",
		Note:   "Clients that sign or send a request match as well: once for each call.",
	},
	{
		ID: "net/http.Handler", Framework: "net/http", Freq: Request, What: "net/http handler",
		Kind: Iface, Via: "net/http",
		Source: "std net/http/server.go:88",
	},
	{
		ID: "net/http.RoundTripper", Framework: "net/http client", Freq: Message, What: "http.RoundTripper",
		Kind: Method, Keys: []string{"RoundTrip(*net/http.Request) (*net/http.Response, error)"},
		Source: "std net/http/client.go:116",
		Note:   "Once for each outgoing request.",
	},
	{
		ID: "net/http.factory", Framework: "net/http", Freq: Once, What: "handler factory",
		Kind:   FactoryResult,
		Keys:   each("net/http.", "Handler", "HandlerFunc"),
		Source: "std net/http/server.go:88, :2282; gorilla/mux@v1.8.1/middleware.go:11; go-chi/chi/v5@v5.5.0/mux.go:100",
		Note:   "Also middleware, func(http.Handler) http.Handler: the outer function is set-up, the function that it returns is a handler.",
	},
	{
		ID: "net/http.server", Framework: "net/http", Freq: Once, What: "server set-up",
		Kind:   FactoryResult,
		Keys:   each("*net/http.", "ServeMux", "Server"),
		Source: "std net/http/server.go ServeMux, Server",
	},
	{
		ID: "net/http.mux", Framework: "net/http", Freq: Once, What: "registration of routes",
		Kind: Param, Keys: []string{"*net/http.ServeMux"},
		Source: "std net/http/server.go ServeMux.Handle",
	},
	{
		ID: "net/http.Server.hooks", Framework: "net/http", Freq: Request, What: "hook called for each connection",
		Kind:   FieldFunc,
		Keys:   each("net/http.Server.", "ConnContext", "ConnState"),
		Source: "std net/http/server.go:3055, :3061",
	},
	{
		ID: "net/http.Server.BaseContext", Framework: "net/http", Freq: Once, What: "http.Server.BaseContext",
		Kind: FieldFunc, Keys: []string{"net/http.Server.BaseContext"},
		Source: "std net/http/server.go BaseContext: called once for each listener",
	},
	{
		ID: "net/http.Server.shutdown", Framework: "net/http", Freq: Once, What: "function called at shutdown",
		Kind: Arg, Keys: []string{"(*net/http.Server).RegisterOnShutdown#0"},
		Source: "std net/http/server.go RegisterOnShutdown",
	},
	{
		ID: "net/http.Transport", Framework: "net/http client", Freq: Message, What: "hook called for each outgoing connection",
		Kind:   FieldFunc,
		Keys:   each("net/http.Transport.", "Dial", "DialContext", "DialTLS", "DialTLSContext"),
		Source: "std net/http/transport.go Transport",
	},
	{
		ID: "httputil.ReverseProxy", Framework: "net/http", Freq: Request, What: "hook of httputil.ReverseProxy",
		Kind:   FieldFunc,
		Keys:   each("net/http/httputil.ReverseProxy.", "Director", "Rewrite", "ModifyResponse", "ErrorHandler"),
		Source: "std net/http/httputil/reverseproxy.go:136, :177, :184",
	},
	{
		ID: "httputil.ProxyRequest", Framework: "net/http", Freq: Request, What: "rewrite function of a reverse proxy",
		Kind: Param, Keys: []string{"*net/http/httputil.ProxyRequest"}, Strong: true,
		Source: "std net/http/httputil/reverseproxy.go ProxyRequest",
	},
	{
		ID: "crypto/tls", Framework: "crypto/tls", Freq: Request, What: "hook called for each TLS handshake",
		Kind: FieldFunc,
		Keys: each("crypto/tls.Config.", "GetCertificate", "GetClientCertificate", "GetConfigForClient",
			"VerifyConnection", "VerifyPeerCertificate"),
		Source: "std crypto/tls/common.go Config",
	},
	{
		ID: "httptest", Framework: "net/http/httptest", Freq: Once, What: "handler of a test server",
		Kind: Arg, Keys: each("net/http/httptest.", "NewServer#0", "NewTLSServer#0", "NewUnstartedServer#0"),
		Source: "std net/http/httptest/server.go:106",
	},
	{
		ID: "azure.functions", Framework: "Azure Functions", Freq: Request, What: "net/http handler",
		Kind: Param, Via: "net/http",
		Source: "learn.microsoft.com, Azure Functions custom handlers: they are web servers of their own",
	},
	{
		ID: "openfaas", Framework: "OpenFaaS, Knative func", Freq: Request, What: "net/http handler",
		Kind: Param, Via: "net/http",
		Source: "not read; the form func(w, r) is documented for both",
	},
}

// each returns the names with a prefix in front.
func each(prefix string, names ...string) []string {
	keys := make([]string, len(names))
	for i, name := range names {
		keys[i] = prefix + name
	}
	return keys
}
