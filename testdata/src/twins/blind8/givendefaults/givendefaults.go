// Package givendefaults makes what nobody gave. What decides: whether anybody ever gives it, and whether the default is kept.
package givendefaults

import (
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type in struct {
	A string `validate:"required"`
}

// Config is for programs: they give what they like.
type Config struct {
	Rules *validator.Validate
	Clean *bluemonday.Policy
}

// Handler has a default from its constructor.
type Handler struct {
	conf  Config
	query *schema.Decoder
	forms *form.Decoder
	trim  *mold.Transformer
}

func New(conf Config) *Handler {
	if conf.Rules == nil {
		conf.Rules = validator.New() // silent
	}
	return &Handler{conf: conf}
}

// ServeHTTP makes a default in each request, which it does not keep.
func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	clean := h.conf.Clean
	if clean == nil {
		clean = bluemonday.UGCPolicy() // report
	}
	x := in{clean.Sanitize(r.FormValue("a"))}
	_ = h.conf.Rules.Struct(x)
	_ = decode(r, &x, nil)
	_ = decodeWith(r, &x, h.decoder())
	_ = parse(r, &x)
	_ = h.trimmed(r, &x)
}

// decode has nobody who gives one.
func decode(r *http.Request, x any, d *schema.Decoder) error {
	if d == nil {
		d = schema.NewDecoder() // report
	}
	return d.Decode(x, r.URL.Query())
}

// decodeWith has callers that give one, all of them.
func decodeWith(r *http.Request, x any, d *schema.Decoder) error {
	if d == nil {
		d = schema.NewDecoder() // silent
	}
	return d.Decode(x, r.URL.Query())
}

// decoder keeps its default.
func (h *Handler) decoder() *schema.Decoder {
	d := h.query
	if d == nil {
		d = schema.NewDecoder() // silent
		h.query = d
	}
	return d
}

// parse has a variadic parameter, which its callers leave out.
func parse(r *http.Request, x any, ds ...*form.Decoder) error {
	var d *form.Decoder
	switch len(ds) {
	case 0:
		d = form.NewDecoder() // report
	default:
		d = ds[0]
	}
	return d.Decode(x, r.URL.Query())
}

// trimmed has a field that the package never gives a value.
func (h *Handler) trimmed(r *http.Request, x any) error {
	t := h.trim
	if t == nil {
		t = mold.New() // report
	}
	return t.Struct(r.Context(), x)
}
