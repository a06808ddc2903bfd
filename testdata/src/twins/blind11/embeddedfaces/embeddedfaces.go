// Package embeddedfaces has interfaces in interfaces, and interfaces in structs. What decides: whose method it is that is called, and what it makes.
package embeddedfaces

import (
	"context"
	"errors"
	"net/http"
	"reflect"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type Checker interface{ Check(x any) error }

type Cleaner interface{ Clean(s string) string }

type Named interface{ Name() string }

// Filter has all three.
type Filter interface {
	Checker
	interface {
		Cleaner
		Named
	}
}

// held has what it needs.
type held struct {
	v *validator.Validate
	p *bluemonday.Policy
}

func newHeld() *held { return &held{validator.New(), bluemonday.UGCPolicy()} } // silent

func (h *held) Check(x any) error     { return h.v.Struct(x) }
func (h *held) Clean(s string) string { return h.p.Sanitize(s) }
func (h *held) Name() string          { return "held" }

// making has nothing.
type making struct{ name string }

func (making) Check(x any) error {
	v := validator.New() // report
	return v.Struct(x)
}

func (making) Clean(s string) string {
	return bluemonday.UGCPolicy().Sanitize(s) // report
}

func (m making) Name() string { return m.name }

// strict has everything of a filter, but cleans for itself.
type strict struct{ Filter }

func (s strict) Clean(text string) string {
	p := bluemonday.NewPolicy() // report
	return s.Filter.Clean(p.Sanitize(text))
}

// Decoder is embedded with a pointer to a struct.
type Decoder interface {
	Decode(dst any, src map[string][]string) error
}

type lenient struct {
	Decoder
	*mold.Transformer
}

func newLenient() lenient {
	d := schema.NewDecoder() // silent
	d.IgnoreUnknownKeys(true)
	return lenient{d, mold.New()} // silent
}

// perRequest is the same, and made by the handler.
func perRequest(d Decoder) lenient {
	return lenient{d, mold.New()} // report
}

func (l lenient) read(ctx context.Context, x any, src map[string][]string) error {
	return errors.Join(l.Decode(x, src), l.Struct(ctx, x))
}

// mapping hides the method of what it embeds.
type mapping struct{ *reflectx.Mapper }

func (m mapping) FieldMap(v reflect.Value) map[string]reflect.Value {
	fields := m.Mapper.FieldMap(v)
	delete(fields, "")
	return fields
}

var columns = mapping{reflectx.NewMapper("db")} // silent

// Codec is what a writer needs.
type Codec interface {
	BinaryFromNative(buf []byte, datum any) ([]byte, error)
}

type writer struct {
	Codec
	w http.ResponseWriter
}

func newWriter(w http.ResponseWriter) (writer, error) {
	c, err := goavro.NewCodec(`"string"`) // report
	if err != nil {
		return writer{}, err
	}
	return writer{c, w}, nil
}

func (w writer) write(s string) {
	if data, err := w.BinaryFromNative(nil, s); err == nil {
		_, _ = w.w.Write(data)
	}
}

type server struct {
	filters []Filter
	in      lenient
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var x struct{ Text string }
	if err := errors.Join(s.in.read(r.Context(), &x, r.URL.Query()), perRequest(s.in).read(r.Context(), &x, r.URL.Query())); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	_ = columns.FieldMap(reflect.ValueOf(x))
	out, err := newWriter(w)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	for _, f := range s.filters {
		if f.Check(x) == nil {
			out.write(f.Name() + f.Clean(x.Text))
		}
	}
}

func New() http.Handler {
	return &server{
		filters: []Filter{newHeld(), making{"making"}, strict{newHeld()}},
		in:      newLenient(),
	}
}
