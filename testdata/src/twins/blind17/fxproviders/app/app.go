// Package app puts an application together. What decides: whether a container calls it, or a handler.
package app

import (
	"context"
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/google/wire"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
	"go.uber.org/fx"

	"twins/blind17/fxproviders/parts"
)

type item struct{ Name string }

type handler struct {
	s *parts.Service
	p *bluemonday.Policy
	c *goavro.Codec
	f *form.Encoder
}

func newHandler(s *parts.Service) *handler {
	return &handler{s: s, p: bluemonday.UGCPolicy()} // silent
}

func (h *handler) create(w http.ResponseWriter, r *http.Request) {
	x := item{h.p.Sanitize(r.FormValue("name"))}
	_ = h.s.Do(r.Context(), &x, r.URL.Query())
	_, _ = w.Write([]byte{byte(h.s.Count(x))})
	_, _ = h.c.BinaryFromNative(nil, x.Name)
	_, _ = h.f.Encode(x)
}

// search calls the providers by itself.
func (h *handler) search(w http.ResponseWriter, r *http.Request) {
	var x item
	_ = parts.NewQuery().Decode(&x, r.URL.Query()) // report
	v := parts.NewRules()                          // report
	_ = v.Struct(x)
}

// fresh makes a whole service.
func (h *handler) fresh(w http.ResponseWriter, r *http.Request) {
	s := parts.NewService(parts.NewRules(), nil) // report
	_ = s.Do(r.Context(), new(item), r.URL.Query())
}

func (h *handler) trim(w http.ResponseWriter, r *http.Request) {
	t, err := parts.NewTrim() // report
	if err != nil {
		return
	}
	_ = t.Struct(r.Context(), &item{r.FormValue("name")})
}

func routes(lc fx.Lifecycle, h *handler) {
	h.f = form.NewEncoder() // silent
	lc.Append(fx.Hook{OnStart: func(context.Context) (err error) {
		h.c, err = goavro.NewCodec(`"string"`) // silent
		return err
	}})
	m := http.NewServeMux()
	m.HandleFunc("/create", h.create)
	m.HandleFunc("/search", h.search)
	m.HandleFunc("/fresh", h.fresh)
	m.HandleFunc("/trim", h.trim)
	m.HandleFunc("/strict", strict(validator.New(validator.WithRequiredStructEnabled()))) // silent
}

func strict(v *validator.Validate) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { _ = v.Struct(item{r.FormValue("name")}) }
}

// Set is for wire.
var Set = wire.NewSet(parts.NewRules, parts.NewTrim, parts.NewService, newHandler)

func Run() {
	fx.New(
		fx.Provide(parts.NewRules, parts.NewTrim, parts.NewService, newHandler),
		fx.Provide(func() *bluemonday.Policy {
			return bluemonday.NewPolicy() // silent
		}),
		fx.Invoke(routes),
	).Run()
}
