// Package resultways returns what it makes in several ways. What decides: whether the one who gets it keeps it.
package resultways

import (
	"fmt"
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type shift struct{ Name string }

type set struct {
	v *validator.Validate
	t *mold.Transformer
}

// pair makes two, for the start.
func pair() (*validator.Validate, *mold.Transformer) {
	return validator.New(), nil // silent
}

// both makes them for each request.
func both() (v *validator.Validate, t *mold.Transformer, err error) {
	v = validator.New(validator.WithRequiredStructEnabled()) // report
	return
}

// newSet is for the start.
func newSet() (s set, ok bool) {
	s.t = mold.New() // silent
	ok = true
	return
}

// freshSet is for a request.
func freshSet() *set {
	s := new(set)
	defer func() {
		s.t = mold.New() // report
	}()
	return s
}

// lookup gives the one that is there.
func (p *planner) lookup() (d *form.Decoder, ok bool) {
	d, ok = p.forms["shift"]
	return d, ok
}

// encoder gives one, and an error.
func encoder() (c *goavro.Codec, err error) {
	if c, err = goavro.NewCodec(`"string"`); err != nil { // silent
		return nil, fmt.Errorf("string: %w", err)
	}
	return c, nil
}

// longs is the same, and is called by a request.
func longs() (c *goavro.Codec, err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("long: %w", err)
		}
	}()
	return goavro.NewCodec(`"long"`) // report
}

func must[T any](x T, err error) T {
	if err != nil {
		panic(err)
	}
	return x
}

// getter returns a function that returns it.
func getter() func() *bluemonday.Policy {
	p := bluemonday.UGCPolicy() // silent
	return func() *bluemonday.Policy { return p }
}

// maker returns a function that makes it.
func maker() func() *bluemonday.Policy {
	return func() *bluemonday.Policy {
		return bluemonday.NewPolicy() // report
	}
}

// cleaner returns what it does with it.
func cleaner() func(string) string {
	return bluemonday.UGCPolicy().Sanitize // silent
}

// slow does it when it is called.
func slow() func(string) string {
	return func(s string) string {
		return bluemonday.UGCPolicy().Sanitize(s) // report
	}
}

// list gives several.
func list() []*reflectx.Mapper {
	return []*reflectx.Mapper{
		reflectx.NewMapper("db"),   // silent
		reflectx.NewMapper("json"), // silent
	}
}

// chosen gives one of those.
func chosen(tag string) *reflectx.Mapper {
	all := map[string]*reflectx.Mapper{
		"csv": reflectx.NewMapper("csv"), // report
	}
	return all[tag]
}

type planner struct {
	v     *validator.Validate
	set   set
	codec *goavro.Codec
	forms map[string]*form.Decoder
	get   func() *bluemonday.Policy
	mk    func() *bluemonday.Policy
	clean func(string) string
	slow  func(string) string
	ms    []*reflectx.Mapper
}

func (p *planner) plan(w http.ResponseWriter, r *http.Request) {
	s := shift{r.FormValue("name")}
	_ = p.v.Struct(s)
	if v, _, err := both(); err == nil {
		_ = v.Struct(s)
	}
	_ = p.set.t.Struct(r.Context(), &s)
	_ = freshSet().t.Struct(r.Context(), &s)
	if d, ok := p.lookup(); ok {
		_ = d.Decode(&s, r.URL.Query())
	}
	data, _ := p.codec.BinaryFromNative(nil, s.Name)
	_, _ = w.Write(data)
	data, _ = must(longs()).BinaryFromNative(nil, s.Name)
	_, _ = w.Write(data)
	_ = p.get().Sanitize(s.Name)
	_ = p.mk().Sanitize(s.Name)
	_ = p.clean(s.Name)
	_ = p.slow(s.Name)
	p.ms[0].FieldMap(reflect.ValueOf(s))
	chosen("csv").FieldMap(reflect.ValueOf(s))
}

func Routes(m *http.ServeMux) {
	p := &planner{codec: must(encoder()), get: getter(), mk: maker(), clean: cleaner(), slow: slow(), ms: list()}
	p.v, _ = pair()
	p.set, _ = newSet()
	p.forms = map[string]*form.Decoder{"shift": form.NewDecoder()} // silent
	m.HandleFunc("/plan", p.plan)
}
