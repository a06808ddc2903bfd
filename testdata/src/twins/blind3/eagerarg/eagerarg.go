// Package eagerarg hands a fallback to a function that may not need it: Go evaluates the argument all the same. What
// decides: whether the construction is an argument, or in a function that only the miss calls.
package eagerarg

import (
	"cmp"
	"net/http"
	"sync"
	"sync/atomic"

	"github.com/gorilla/schema"
)

type query struct{ Page int }

var (
	decoders sync.Map
	current  atomic.Pointer[schema.Decoder]
	named    = map[string]*schema.Decoder{}
	mu       sync.Mutex
)

func LoadOrStore(w http.ResponseWriter, r *http.Request) {
	d, _ := decoders.LoadOrStore("query", schema.NewDecoder()) // report
	var q query
	_ = d.(*schema.Decoder).Decode(&q, r.URL.Query())
}

func Swap(w http.ResponseWriter, r *http.Request) {
	current.CompareAndSwap(nil, schema.NewDecoder()) // report
	var q query
	_ = current.Load().Decode(&q, r.URL.Query())
}

func Or(w http.ResponseWriter, r *http.Request) {
	var q query
	_ = cmp.Or(current.Load(), schema.NewDecoder()).Decode(&q, r.URL.Query()) // report
}

func orElse(name string, fallback *schema.Decoder) *schema.Decoder {
	mu.Lock()
	defer mu.Unlock()
	if d, ok := named[name]; ok {
		return d
	}
	named[name] = fallback
	return fallback
}

func Fallback(w http.ResponseWriter, r *http.Request) {
	var q query
	_ = orElse("query", schema.NewDecoder()).Decode(&q, r.URL.Query()) // report
}

func Local(w http.ResponseWriter, r *http.Request) {
	fresh := schema.NewDecoder() // report
	d, loaded := decoders.LoadOrStore("local", fresh)
	if !loaded {
		w.Header().Set("X-Cold", "1")
	}
	var q query
	_ = d.(*schema.Decoder).Decode(&q, r.URL.Query())
}

func ternary[T any](cond bool, a, b T) T {
	if cond {
		return a
	}
	return b
}

func Ternary(w http.ResponseWriter, r *http.Request) {
	d := current.Load()
	d = ternary(d != nil, d, schema.NewDecoder()) // report
	current.Store(d)
	var q query
	_ = d.Decode(&q, r.URL.Query())
}

// Only the miss builds.

func LoadFirst(w http.ResponseWriter, r *http.Request) {
	d, ok := decoders.Load("query")
	if !ok {
		d, _ = decoders.LoadOrStore("query", schema.NewDecoder()) // silent
	}
	var q query
	_ = d.(*schema.Decoder).Decode(&q, r.URL.Query())
}

func SwapOnNil(w http.ResponseWriter, r *http.Request) {
	if current.Load() == nil {
		current.CompareAndSwap(nil, schema.NewDecoder()) // silent
	}
	var q query
	_ = current.Load().Decode(&q, r.URL.Query())
}

func orMake(name string, make func() *schema.Decoder) *schema.Decoder {
	mu.Lock()
	defer mu.Unlock()
	if d, ok := named[name]; ok {
		return d
	}
	d := make()
	named[name] = d
	return d
}

func Deferred(w http.ResponseWriter, r *http.Request) {
	var q query
	_ = orMake("query", func() *schema.Decoder { return schema.NewDecoder() }).Decode(&q, r.URL.Query()) // silent
}

func Named(w http.ResponseWriter, r *http.Request) {
	var q query
	_ = orMake("named", newDecoder).Decode(&q, r.URL.Query())
}

func newDecoder() *schema.Decoder {
	d := schema.NewDecoder() // silent
	d.IgnoreUnknownKeys(true)
	return d
}
