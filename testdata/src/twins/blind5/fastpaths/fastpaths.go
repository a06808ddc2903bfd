// Package fastpaths goes from the path of a request to what answers it: switches, tables, prefixes. What decides: whether the table has what answers, or makes it.
package fastpaths

import (
	"encoding/json"
	"reflect"
	"regexp"
	"strings"

	"github.com/emicklei/go-restful/v3"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/valyala/fasthttp"
)

type item struct {
	Name string `json:"name" validate:"required"`
}

type server struct {
	routes map[string]fasthttp.RequestHandler
	params []param
	v      *validator.Validate
}

type param struct {
	re *regexp.Regexp
	h  func(ctx *fasthttp.RequestCtx, args []string)
}

func newServer() *server {
	// Kept.
	s := &server{v: validator.New()} // silent
	s.routes = map[string]fasthttp.RequestHandler{
		"/items": s.items,
		"/check": check,
		"/inline": func(ctx *fasthttp.RequestCtx) {
			// In the table, for each request.
			m := reflectx.NewMapper("json") // report
			_ = m.FieldMap(reflect.ValueOf(item{string(ctx.Path())}))
		},
		"/typed":  typed[item](),
		"/shared": shared(form.NewDecoder()), // silent
	}
	for _, p := range []string{`^/items/(\w+)$`, `^/users/(\w+)$`} {
		// One for each route, at the start.
		re := regexp.MustCompile(p) // silent
		s.params = append(s.params, param{re, s.one})
	}
	return s
}

func (s *server) Serve(ctx *fasthttp.RequestCtx) {
	path := string(ctx.Path())
	if h, ok := s.routes[path]; ok {
		h(ctx)
		return
	}
	for _, p := range s.params {
		if args := p.re.FindStringSubmatch(path); args != nil {
			p.h(ctx, args)
			return
		}
	}
	for _, pattern := range []string{`^/v1/`, `^/v2/`} {
		// The routes again, with each request.
		if regexp.MustCompile(pattern).MatchString(path) { // report
			ctx.Error("gone", fasthttpGone)
			return
		}
	}
	switch {
	case strings.HasPrefix(path, "/raw/"):
		// In a branch of the switch.
		name := strings.NewReplacer("/", "-", ".", "-").Replace(path) // report
		ctx.SetBody([]byte(name))
	case path == "/":
		ctx.SetBody([]byte("home"))
	default:
		ctx.Error("not found", 404)
	}
}

const fasthttpGone = 410

func (s *server) items(ctx *fasthttp.RequestCtx) {
	var x item
	if json.Unmarshal(ctx.PostBody(), &x) != nil || s.v.Struct(&x) != nil {
		ctx.Error("item", 400)
	}
}

func (s *server) one(ctx *fasthttp.RequestCtx, args []string) {
	// By a table of patterns.
	if err := validator.New().Var(args[1], "alphanum"); err != nil { // report
		ctx.Error(err.Error(), 400)
	}
}

func check(ctx *fasthttp.RequestCtx) {
	// A function in the table.
	if err := validator.New().Var(string(ctx.PostBody()), "json"); err != nil { // report
		ctx.Error(err.Error(), 400)
	}
}

func typed[T any]() fasthttp.RequestHandler {
	// With the route.
	v := validator.New() // silent
	return func(ctx *fasthttp.RequestCtx) {
		var x T
		if json.Unmarshal(ctx.PostBody(), &x) != nil || v.Struct(&x) != nil {
			ctx.Error("body", 400)
		}
	}
}

func shared(dec *form.Decoder) fasthttp.RequestHandler {
	return func(ctx *fasthttp.RequestCtx) {
		var x item
		_ = dec.Decode(&x, map[string][]string{"name": {string(ctx.PostBody())}})
	}
}

// The same for another framework.

func (s *server) restful(ws *restful.WebService) {
	// With the service.
	enc := form.NewEncoder() // silent
	ws.Route(ws.POST("/items").To(func(req *restful.Request, res *restful.Response) {
		var x item
		if err := req.ReadEntity(&x); err != nil {
			_ = res.WriteError(400, err)
			return
		}
		values, err := enc.Encode(x)
		if err != nil {
			_ = res.WriteError(500, err)
			return
		}
		_ = res.WriteEntity(values)
	}))
	ws.Route(ws.POST("/own").To(ownRoute))
}

func ownRoute(req *restful.Request, res *restful.Response) {
	var x item
	if err := req.ReadEntity(&x); err != nil {
		return
	}
	// For each request.
	_, err := form.NewEncoder().Encode(x) // report
	_ = res.WriteError(400, err)
}

func Main(ws *restful.WebService) error {
	s := newServer()
	s.restful(ws)
	return fasthttp.ListenAndServe(":8080", s.Serve)
}
