// Package musthelpers has helpers that take (T, error) and give T. What decides: not the helper, but where its argument is
// evaluated.
package musthelpers

import (
	"net/http"
	"sync"

	"buf.build/go/protovalidate"
	"github.com/fxamacker/cbor/v2"
	"github.com/samber/lo"
)

func must[T any](t T, err error) T {
	if err != nil {
		panic(err)
	}
	return t
}

type out[T any] struct {
	val T
	err error
}

func try[T any](t T, err error) out[T] { return out[T]{t, err} }

func (o out[T]) orPanic() T { return must(o.val, o.err) }

func check(err error) {
	if err != nil {
		panic(err)
	}
}

type msg struct{ ID int }

func (*msg) ProtoReflect() {}

func Must(w http.ResponseWriter, r *http.Request) {
	_ = must(protovalidate.New()).Validate(&msg{}) // report
}

func LoMust(w http.ResponseWriter, r *http.Request) {
	v := lo.Must(protovalidate.New()) // report
	_ = v.Validate(&msg{})
}

func Mode(x any) []byte {
	em := must(cbor.CanonicalEncOptions().EncMode()) // report
	return must(em.Marshal(x))
}

func Try(w http.ResponseWriter, r *http.Request) {
	v := try(protovalidate.New(protovalidate.WithFailFast())).orPanic() // report
	_ = v.Validate(&msg{})
}

func Checked(w http.ResponseWriter, r *http.Request) {
	dm, err := cbor.DecOptions{MaxNestedLevels: 4}.DecMode() // report
	check(err)
	check(dm.Unmarshal([]byte(r.Host), &msg{}))
}

func Immediately(w http.ResponseWriter, r *http.Request) {
	v := func() protovalidate.Validator {
		v, err := protovalidate.New() // report
		check(err)
		return v
	}()
	_ = v.Validate(&msg{})
}

func Named(x any) []byte { return must(encMode().Marshal(x)) }

func encMode() cbor.EncMode {
	return must(cbor.EncOptions{Sort: cbor.SortCanonical}.EncMode()) // report
}

// At the start.

var (
	pv   = must(protovalidate.New())                              // silent
	dec  = lo.Must(cbor.DecOptions{MaxNestedLevels: 4}.DecMode()) // silent
	enc  = try(cbor.CanonicalEncOptions().EncMode()).orPanic()    // silent
	here = func() protovalidate.Validator {
		v, err := protovalidate.New() // silent
		check(err)
		return v
	}()
	once = sync.OnceValue(func() cbor.EncMode {
		return must(cbor.CanonicalEncOptions().EncMode()) // silent
	})
	twice = sync.OnceValues(func() (protovalidate.Validator, error) { return protovalidate.New() }) // silent
)

func Shared(w http.ResponseWriter, r *http.Request) {
	_ = pv.Validate(&msg{})
	_ = here.Validate(&msg{})
	_ = must(twice()).Validate(&msg{})
	_, _ = w.Write(must(enc.Marshal(must(once().Marshal(r.Host)))))
	check(dec.Unmarshal([]byte(r.Host), &msg{}))
}

type server struct{ v protovalidate.Validator }

func New() *server {
	return &server{v: must(protovalidate.New())} // silent
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) { check(s.v.Validate(&msg{})) }

func Handler() http.HandlerFunc {
	em := lo.Must(cbor.CanonicalEncOptions().EncMode()) // silent
	return func(w http.ResponseWriter, r *http.Request) { _, _ = w.Write(must(em.Marshal(r.Host))) }
}
