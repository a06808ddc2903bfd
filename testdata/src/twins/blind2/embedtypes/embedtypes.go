// Package embedtypes serves fasthttp, httprouter and go-restful, with dependencies in embedded structs.
package embedtypes

import (
	"encoding/json"
	"net/http"

	"github.com/emicklei/go-restful/v3"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/julienschmidt/httprouter"
	"github.com/ugorji/go/codec"
	"github.com/valyala/fasthttp"
)

type Item struct {
	Name string `validate:"required" mod:"trim"`
}

type deps struct {
	v *validator.Validate
	codecs
}

type codecs struct {
	json codec.JsonHandle
	mp   *codec.MsgpackHandle
}

func newDeps() deps {
	var d deps
	d.v = validator.New()                // silent
	d.codecs.mp = &codec.MsgpackHandle{} // silent
	return d
}

type fast struct{ *deps }

func (f fast) put(ctx *fasthttp.RequestCtx) {
	var in Item
	if codec.NewDecoderBytes(ctx.PostBody(), f.mp).Decode(&in) != nil || f.v.Struct(in) != nil {
		ctx.Error("bad", 400)
	}
}

func (f fast) post(ctx *fasthttp.RequestCtx) {
	var in Item
	_ = json.Unmarshal(ctx.PostBody(), &in)
	if err := validator.New().Struct(in); err != nil { // report
		ctx.Error(err.Error(), 400)
	}
}

func (f fast) route(ctx *fasthttp.RequestCtx) {
	switch string(ctx.Path()) {
	case "/put":
		f.put(ctx)
	case "/post":
		f.post(ctx)
	default:
		var out []byte
		h := codec.JsonHandle{Indent: 1} // report
		_ = codec.NewEncoderBytes(&out, &h).Encode(f.mp.WriteExt)
		ctx.SetBody(out)
	}
}

// Dependencies of a request: the embedded struct is made for each.
type scope struct {
	deps
	user string
}

func newScope(user string) *scope {
	return &scope{deps: deps{v: validator.New()}, user: user} // report
}

func item(w http.ResponseWriter, r *http.Request, ps httprouter.Params) {
	s := newScope(ps.ByName("user"))
	if s.v.Struct(Item{Name: s.user}) != nil {
		w.WriteHeader(400)
	}
}

func items(w http.ResponseWriter, r *http.Request, ps httprouter.Params) {
	var s scope
	s.deps.v = validator.New()             // report
	s.codecs.mp = new(codec.MsgpackHandle) // report
	if s.v.Var(ps.ByName("user"), "alpha") == nil {
		_ = codec.NewEncoder(w, s.mp).Encode(s.user)
	}
}

func userScope(d deps) httprouter.Handle {
	return func(w http.ResponseWriter, r *http.Request, ps httprouter.Params) {
		s := scope{d, ps.ByName("user")}
		_ = s.v.Struct(Item{s.user})
	}
}

// go-restful.
type resource struct {
	deps
	mod *mold.Transformer
}

func (rs *resource) create(req *restful.Request, resp *restful.Response) {
	var in Item
	if err := req.ReadEntity(&in); err != nil {
		_ = resp.WriteError(400, err)
		return
	}
	if err := mold.New().Struct(nil, &in); err != nil { // report
		_ = resp.WriteError(400, err)
	}
}

func (rs *resource) replace(req *restful.Request, resp *restful.Response) {
	var in Item
	_ = req.ReadEntity(&in)
	if rs.mod.Struct(nil, &in) == nil && rs.v.Struct(in) == nil {
		_ = resp.WriteEntity(in)
	}
}

func Serve() error {
	d := newDeps()
	r := httprouter.New()
	r.GET("/items/:user", item)
	r.GET("/all/:user", items)
	r.GET("/shared/:user", userScope(d))
	rs := &resource{deps: d, mod: mold.New()} // silent
	ws := new(restful.WebService)
	ws.Route(ws.POST("/items").To(rs.create)).Route(ws.POST("/replace").To(rs.replace))
	one := scope{deps: newDeps(), user: "main"}
	one.v = validator.New(validator.WithRequiredStructEnabled()) // silent
	r.POST("/one", func(w http.ResponseWriter, r *http.Request, _ httprouter.Params) { _ = one.v.Struct(Item{}) })
	return fasthttp.ListenAndServe(":80", fast{&d}.route)
}
