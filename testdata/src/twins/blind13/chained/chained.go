// Package chained builds by methods that return the receiver. What decides: whether the end of the chain keeps what was put in, and who keeps the end.
package chained

import (
	"errors"
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type order struct{ Name string }

type decoder interface {
	Decode(any, map[string][]string) error
}

// pipeline reads, trims, checks and cleans.
type pipeline struct {
	decoder decoder
	trim    *mold.Transformer
	rules   *validator.Validate
	policy  *bluemonday.Policy
}

func newPipeline() *pipeline { return new(pipeline) }

func (p *pipeline) withDecoder(d decoder) *pipeline {
	p.decoder = d
	return p
}

func (p *pipeline) withTrim(t *mold.Transformer) *pipeline {
	p.trim = t
	return p
}

func (p *pipeline) withRules(v *validator.Validate) *pipeline {
	p.rules = v
	return p
}

func (p *pipeline) cleaning() *pipeline {
	p.policy = bluemonday.UGCPolicy() // report
	return p
}

// run returns the data.
func (p *pipeline) run(r *http.Request) (o order, err error) {
	if p.decoder != nil {
		err = p.decoder.Decode(&o, r.URL.Query())
	}
	if p.trim != nil {
		err = errors.Join(err, p.trim.Struct(r.Context(), &o))
	}
	if p.rules != nil {
		err = errors.Join(err, p.rules.Struct(o))
	}
	if p.policy != nil {
		o.Name = p.policy.Sanitize(o.Name)
	}
	return o, err
}

// handler serves by it.
func (p *pipeline) handler() http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if o, err := p.run(r); err == nil {
			_, _ = w.Write([]byte(o.Name))
		}
	}
}

func create(w http.ResponseWriter, r *http.Request) {
	o, err := newPipeline().
		withRules(validator.New()).     // report
		withDecoder(form.NewDecoder()). // report
		run(r)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	_, _ = w.Write([]byte(o.Name))
}

func update(w http.ResponseWriter, r *http.Request) {
	p := newPipeline().cleaning()
	p = p.withTrim(mold.New()) // report
	_, _ = p.run(r)
}

// forward makes a handler, and lets it serve at once.
func forward(w http.ResponseWriter, r *http.Request) {
	newPipeline().withDecoder(schema.NewDecoder()).handler().ServeHTTP(w, r) // report
}

// envelope is a value that is copied in each step.
type envelope struct {
	codec *goavro.Codec
	data  []byte
}

func (e envelope) with(c *goavro.Codec) envelope {
	e.codec = c
	return e
}

func (e envelope) seal(text string) (_ []byte, err error) {
	e.data, err = e.codec.BinaryFromNative(e.data, text)
	return e.data, err
}

func send(w http.ResponseWriter, r *http.Request) {
	c, err := goavro.NewCodec(`"string"`) // report
	if err != nil {
		return
	}
	data, _ := envelope{}.with(c).seal(r.FormValue("name"))
	_, _ = w.Write(data)
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/create", create)
	m.HandleFunc("/update", update)
	m.HandleFunc("/forward", forward)
	m.HandleFunc("/send", send)
	m.HandleFunc("/kept", newPipeline().withRules(validator.New(validator.WithRequiredStructEnabled())).handler()) // silent
	t := mold.New()                                                                                                // silent
	t.RegisterAlias("name", "trim")
	kept := newPipeline().withTrim(t)
	m.HandleFunc("/trimmed", kept.withDecoder(form.NewDecoder()).handler()) // silent
}
