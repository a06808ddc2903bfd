// Package serving hands objects that hold an instance to functions which serve
// a request with them, and to one that keeps them.
package serving

import (
	"net/http"

	"lifetime/serving/sink"

	"github.com/go-playground/validator/v10"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
)

type checker struct{ v *validator.Validate }

func (c checker) Check(v any) error { return c.v.Struct(v) }

func serve(w http.ResponseWriter, r *http.Request, o sink.Object) {
	sink.Serve(w, o, checker{validator.New()}) // want `for every request in serve`
}

func register(w http.ResponseWriter, r *http.Request, all *sink.Registry) {
	sink.Register(all, checker{validator.New()})
}

// A provider makes its server known to the router that it was given; a message
// that is checked is data, although it is a part of something.
type provider struct{ router sink.Router }

type message struct{ body any }

func (p *provider) check(m *message) error {
	s := sink.NewServer(checker{validator.New()}) // want `on every call of .*provider..check`
	return s.Check(m.body)
}

func (p *provider) join() error {
	s := sink.NewServer(checker{validator.New()})
	return s.Join(p.router)
}

// A record, which is decoded into, has no room for a decoder; a box has.
type record struct {
	id   string
	tags map[string][]string
}

func (r *record) GetObjectKind() string { return r.id }

func (r *record) read(data []byte) error {
	return runtime.DecodeInto(serializer.NewCodecFactory(scheme).UniversalDecoder(), data, r) // want `on every call of .*record..read`
}

type box struct{ content []runtime.Decoder }

func (b *box) GetObjectKind() string { return "box" }

func (b *box) read(data []byte) error {
	return runtime.DecodeInto(serializer.NewCodecFactory(scheme).UniversalDecoder(), data, b)
}

var scheme = runtime.NewScheme()
