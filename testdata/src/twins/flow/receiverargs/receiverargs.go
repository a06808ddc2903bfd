// Package receiverargs has generic objects that make what a type argument says. What an object of another type
// argument makes is not made by this one.
package receiverargs

import (
	"net/http"
	"sync"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type maker[C any] interface{ Make() C }

type kept[C any, M maker[C]] struct {
	mu sync.Mutex
	c  C
	ok bool
}

func (k *kept[C, M]) get() C {
	k.mu.Lock()
	defer k.mu.Unlock()
	if !k.ok {
		var m M
		k.c, k.ok = m.Make(), true
	}
	return k.c
}

// each makes one with each call.
type each[C any, M maker[C]] struct{ m M }

func (e each[C, M]) get() C { return e.m.Make() }

type queries struct{}

func (queries) Make() *schema.Decoder { return schema.NewDecoder() } // silent

type trims struct{}

func (trims) Make() *mold.Transformer { return mold.New() } // report

type rules struct{}

func (rules) Make() *validator.Validate { return validator.New() } // report

type first struct{}

func (first) Make() *validator.Validate { return validator.New() } // silent

var query kept[*schema.Decoder, queries]

func find(w http.ResponseWriter, r *http.Request) {
	_ = query.get().Decode(&struct{ Name string }{}, r.URL.Query())
}

func change(w http.ResponseWriter, r *http.Request) {
	var k kept[*mold.Transformer, trims]
	_ = k.get().Struct(r.Context(), r)
}

func create(w http.ResponseWriter, r *http.Request) {
	var e each[*validator.Validate, rules]
	_ = e.get().Struct(r)
}

var one = each[*validator.Validate, first]{}.get()

func check(w http.ResponseWriter, r *http.Request) { _ = one.Struct(r) }
